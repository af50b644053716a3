/**
 * The transcript of calls in customers' accounts. Every errand is watched: the calls that it makes
 * gather on its thread and are written down together when it ends, in one statement.
 */
@NullMarked
package io.apidirect.application.transcript;

import org.jspecify.annotations.NullMarked;
