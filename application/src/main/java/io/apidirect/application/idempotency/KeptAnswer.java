package io.apidirect.application.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer as it is repeated.
 *
 * @param location of what was made; null where the answer named none
 * @param body null where there was none, or where it must not be kept
 * @param secret the body held a secret and is not kept, so that it cannot be repeated
 */
public record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String mediaType,
        @Nullable String body,
        boolean secret) {}
