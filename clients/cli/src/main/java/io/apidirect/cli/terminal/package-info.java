/**
 * Everything a person or a pipe sees: data on standard output, talk on standard error, tables,
 * JSON, YAML, questions and colours. Nothing else in this module prints.
 */
@NullMarked
package io.apidirect.cli.terminal;

import org.jspecify.annotations.NullMarked;
