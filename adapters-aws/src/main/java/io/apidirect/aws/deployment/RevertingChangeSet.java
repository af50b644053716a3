package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DeploymentMode;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/** A drift-aware change set with the template and the parameters that the stack has already. */
record RevertingChangeSet(String stackName, String name) {

    void propose(CloudFormationClient client, Workplace workplace) {
        var parameters = asBefore(client);
        try {
            client.createChangeSet(
                    r ->
                            r.stackName(stackName)
                                    .changeSetName(name)
                                    .clientToken(name)
                                    .changeSetType(ChangeSetType.UPDATE)
                                    .deploymentMode(DeploymentMode.REVERT_DRIFT)
                                    .usePreviousTemplate(true)
                                    .parameters(parameters)
                                    .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                    .roleARN(workplace.account().roles().execution().value()));
        } catch (AlreadyExistsException made) {
            // Made by an earlier, interrupted round: the name is the identity.
            return;
        }
    }

    private List<Parameter> asBefore(CloudFormationClient client) {
        return client.describeStacks(r -> r.stackName(stackName)).stacks().stream()
                .flatMap(stack -> stack.parameters().stream())
                .map(
                        it ->
                                Parameter.builder()
                                        .parameterKey(it.parameterKey())
                                        .usePreviousValue(true)
                                        .build())
                .toList();
    }
}
