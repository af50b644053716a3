package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;

/**
 * What a session may do with stacks. Where we do not execute, no call that makes or changes
 * anything in a stack is among it: a plan, or an environment whose changes the customer executes.
 */
final class StackRights {

    private static final List<String> EVERYTHING = List.of("cloudformation:*");

    private static final List<String> WITHOUT_EXECUTION =
            List.of(
                    "cloudformation:CancelUpdateStack",
                    "cloudformation:ContinueUpdateRollback",
                    "cloudformation:CreateChangeSet",
                    "cloudformation:DeleteChangeSet",
                    "cloudformation:DeleteStack",
                    "cloudformation:Describe*",
                    "cloudformation:TagResource");

    private StackRights() {}

    static SessionPolicy of(Workplace workplace) {
        var stacks =
                Places.arn(
                        workplace, "cloudformation", "stack/" + Places.prefix(workplace) + "*/*");
        var execution = workplace.account().roles().execution().value();
        return SessionPolicy.allowing(
                        workplace.executes() ? EVERYTHING : WITHOUT_EXECUTION, List.of(stacks))
                .and(List.of("iam:PassRole"), List.of(execution))
                .and(List.of("cloudformation:ValidateTemplate"), List.of("*"));
    }
}
