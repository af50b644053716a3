/**
 * Talking to the server over {@code HttpURLConnection}, which starts four times faster than the
 * newer client. The hard idea is repetition: every POST carries an idempotency key, so that a lost
 * answer is asked for again without doing the work twice.
 */
@NullMarked
package io.apidirect.cli.http;

import org.jspecify.annotations.NullMarked;
