package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;

/**
 * Where and in whose name a call into the customer's account is made. Sessions are narrowed to the
 * stacks of {@code address} and named after {@code operation}.
 *
 * @param operation the plan's or deployment's id as AWS knows it, or a word such as {@code logs}
 * @param executes whether we may set CloudFormation going there; else only the customer does
 */
public record Workplace(
        VerifiedAccount account,
        EnvironmentAddress address,
        String operation,
        Actor actor,
        boolean executes) {

    /** A place where nothing is changed. */
    public Workplace(
            VerifiedAccount account, EnvironmentAddress address, String operation, Actor actor) {
        this(account, address, operation, actor, false);
    }
}
