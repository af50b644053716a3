package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.cloudformation.engine.ExecutionAuthority;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.Trust;
import io.apidirect.simulator.aws.wire.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a stack's role may do what the stack needs. A stack without a role acts as whoever made
 * it, and only an administrator can make one without.
 */
record StackAuthority(Identities identities, Authorizer authorizer) implements ExecutionAuthority {

    private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";

    @Override
    public Optional<String> refusal(
            StackIdentity stack, Optional<String> role, RequiredPermission permission) {
        return role.flatMap(it -> refusal(stack, it, permission));
    }

    private Optional<String> refusal(
            StackIdentity stack, String arn, RequiredPermission permission) {
        var isTrusted =
                identities
                        .find(arn)
                        .filter(it -> Trust.letsService(it, CLOUDFORMATION, stack.id()))
                        .isPresent();
        if (!isTrusted) {
            return Optional.of("Role %s is invalid or cannot be assumed".formatted(arn));
        }
        Map<String, List<String>> context = new HashMap<>();
        permission.context().forEach((key, value) -> context.put(key, List.of(value)));
        return authorizer.refusalOfRole(
                arn,
                "AWSCloudFormation",
                stack.region(),
                new Permission(permission.action(), permission.resource(), context));
    }
}
