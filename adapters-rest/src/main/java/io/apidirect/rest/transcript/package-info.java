/**
 * The transcript of calls in customers' accounts over HTTP. People ask by link, deployment or plan;
 * the transcript itself knows only links and names on AWS, so that is what the question becomes.
 */
@NullMarked
package io.apidirect.rest.transcript;

import org.jspecify.annotations.NullMarked;
