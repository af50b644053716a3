package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;

/**
 * Where and in whose name a call into the customer's account is made. Sessions are narrowed to the
 * stacks of {@code address} and named after {@code operation}.
 *
 * @param operation the plan's or deployment's id as AWS knows it, or a word such as {@code logs}
 */
public record Workplace(
        VerifiedAccount account, EnvironmentAddress address, String operation, Actor actor) {}
