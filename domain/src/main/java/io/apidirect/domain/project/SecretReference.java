package io.apidirect.domain.project;

import java.time.Instant;

/**
 * Where the value of a secret rests.
 *
 * @param arn in the customer's Secrets Manager
 * @param setAt when a value was last put there through us
 */
public record SecretReference(String arn, Instant setAt) {}
