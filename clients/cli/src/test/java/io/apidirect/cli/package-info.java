/**
 * The tool as a person meets it: words in, words and an exit code out, against a server in the
 * test.
 */
@NullMarked
package io.apidirect.cli;

import org.jspecify.annotations.NullMarked;
