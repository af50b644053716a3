package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.deployment.StackDrift;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** {@link StackDrift} by the drift detection and the drift-aware change sets of CloudFormation. */
public final class CloudFormationDrift implements StackDrift {

    private static final String SERVICE = "CloudFormation";

    /** What nobody can change, and what we must not read; comparing these would only fail. */
    private static final Set<String> LEFT_OUT =
            Set.of("AWS::ECS::TaskDefinition", "AWS::SecretsManager::Secret");

    private final Places places;

    public CloudFormationDrift(AwsSessions sessions) {
        places = new Places(sessions);
    }

    @Override
    public Optional<String> begin(Workplace workplace, String stackName) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    var client = DriftSession.open(places, workplace);
                    var compared = compared(client, stackName);
                    try {
                        return Optional.of(
                                client.detectStackDrift(
                                                r ->
                                                        r.stackName(stackName)
                                                                .logicalResourceIds(compared))
                                        .stackDriftDetectionId());
                    } catch (CloudFormationException refusal) {
                        return busy(refusal);
                    }
                });
    }

    private static List<String> compared(CloudFormationClient client, String stackName) {
        return client
                .listStackResourcesPaginator(r -> r.stackName(stackName))
                .stackResourceSummaries()
                .stream()
                .filter(it -> !LEFT_OUT.contains(it.resourceType()))
                .map(StackResourceSummary::logicalResourceId)
                .toList();
    }

    private static Optional<String> busy(CloudFormationException refusal) {
        var details = refusal.awsErrorDetails();
        if (details != null && String.valueOf(details.errorMessage()).contains("in progress")) {
            return Optional.empty();
        }
        throw refusal;
    }

    @Override
    public Optional<Comparison> outcome(Workplace workplace, String stackName, String detection) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    var client = DriftSession.open(places, workplace);
                    var status =
                            client.describeStackDriftDetectionStatus(
                                    r -> r.stackDriftDetectionId(detection));
                    return status.detectionStatus()
                                    == StackDriftDetectionStatus.DETECTION_IN_PROGRESS
                            ? Optional.empty()
                            : Optional.of(
                                    comparison(client, stackName, status.detectionStatusReason()));
                });
    }

    private static Comparison comparison(
            CloudFormationClient client, String stackName, String reason) {
        var found =
                client
                        .describeStackResourceDriftsPaginator(
                                r ->
                                        r.stackName(stackName)
                                                .stackResourceDriftStatusFilters(
                                                        StackResourceDriftStatus.MODIFIED,
                                                        StackResourceDriftStatus.DELETED))
                        .stream()
                        .flatMap(page -> page.stackResourceDrifts().stream())
                        .map(DriftReading::resource)
                        .toList();
        return new Comparison(found, Objects.requireNonNullElse(reason, ""));
    }

    @Override
    public void createRevertingChangeSet(
            Workplace workplace, String stackName, String changeSetName) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        new RevertingChangeSet(stackName, changeSetName)
                                .propose(reverting(workplace), workplace));
    }

    private CloudFormationClient reverting(Workplace workplace) {
        return places.stacks(
                workplace,
                "revert",
                "cloudformation:CreateChangeSet",
                "cloudformation:DescribeStacks",
                "cloudformation:TagResource");
    }
}
