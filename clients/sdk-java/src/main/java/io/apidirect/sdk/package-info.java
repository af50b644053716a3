/**
 * The Java SDK: a thin layer over the client that is generated from the OpenAPI document. It adds
 * what every caller needs and no generator knows: the token, repetition that never does the work
 * twice, problems as one typed exception, and lists as streams. The hard idea is the idempotency
 * key, which is made before the first attempt and stays the same for all of them.
 */
@NullMarked
package io.apidirect.sdk;

import org.jspecify.annotations.NullMarked;
