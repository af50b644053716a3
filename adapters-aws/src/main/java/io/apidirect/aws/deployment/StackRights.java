package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.domain.deployment.Workplace;
import java.util.Arrays;
import java.util.List;

/**
 * What a session may do with stacks. Where we do not execute, no call that sets CloudFormation
 * going is among it: a plan, or an environment whose changes the customer executes.
 */
final class StackRights {

    private static final String EXECUTE = "cloudformation:ExecuteChangeSet";

    private StackRights() {}

    /** These actions on the environment's stacks, in the execution role only. */
    static SessionPolicy of(Workplace workplace, String... actions) {
        var stacks =
                Places.arn(
                        workplace, "cloudformation", "stack/" + Places.prefix(workplace) + "*/*");
        var execution = workplace.account().roles().execution().value();
        var allowed =
                Arrays.stream(actions)
                        .filter(it -> workplace.executes() || !it.equals(EXECUTE))
                        .toList();
        return SessionPolicy.allowing(allowed, List.of(stacks))
                .and(List.of("iam:PassRole"), List.of(execution));
    }
}
