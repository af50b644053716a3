/**
 * The transcript of calls in the table {@code aws_call}: only ever added to, and forgotten when it
 * is old. The hard idea: an errand's calls arrive as one document and are written by one statement.
 */
@NullMarked
package io.apidirect.persistence.transcript;

import org.jspecify.annotations.NullMarked;
