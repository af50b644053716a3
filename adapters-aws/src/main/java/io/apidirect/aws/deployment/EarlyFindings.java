package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.TemplateFinding;
import io.apidirect.domain.deployment.TemplateFinding.Weight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.EventType;
import software.amazon.awssdk.services.cloudformation.model.HookFailureMode;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.ValidationStatus;

/** What CloudFormation's validation before a deployment says about a change set. */
final class EarlyFindings {

    private EarlyFindings() {}

    /** None where there is no such change set. */
    static List<TemplateFinding> find(
            CloudFormationClient client, String stackName, String changeSetName) {
        try {
            return of(client, stackName, changeSetName);
        } catch (CloudFormationException refusal) {
            if (refusal instanceof ChangeSetNotFoundException
                    || StackReading.isNoSuchStack(refusal)) {
                return List.of();
            }
            throw refusal;
        }
    }

    /** DescribeEvents knows a change set by its ARN only. */
    private static List<TemplateFinding> of(
            CloudFormationClient client, String stackName, String changeSetName) {
        var set =
                client.describeChangeSet(r -> r.stackName(stackName).changeSetName(changeSetName));
        return client
                .describeEventsPaginator(r -> r.changeSetName(set.changeSetId()))
                .operationEvents()
                .stream()
                .filter(it -> it.eventType() == EventType.VALIDATION_ERROR)
                .filter(it -> it.validationStatus() != ValidationStatus.SKIPPED)
                .map(EarlyFindings::finding)
                .distinct()
                .toList();
    }

    private static TemplateFinding finding(OperationEvent event) {
        return new TemplateFinding(
                text(event.validationName()),
                text(event.logicalResourceId()),
                text(event.validationPath()),
                text(event.validationStatusReason()),
                event.validationFailureMode() == HookFailureMode.WARN
                        ? Weight.WARNS
                        : Weight.REFUSES);
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
