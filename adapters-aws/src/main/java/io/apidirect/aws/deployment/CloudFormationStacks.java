package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.TemplateFinding;
import io.apidirect.domain.deployment.Workplace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** {@link Stacks} in AWS CloudFormation. */
public final class CloudFormationStacks implements Stacks {

    private static final String SERVICE = "CloudFormation";

    private final Places places;
    private final TaggedResources tagged;

    public CloudFormationStacks(AwsSessions sessions) {
        places = new Places(sessions);
        tagged = new TaggedResources(places);
    }

    @Override
    public Optional<Stack> find(Workplace workplace, String nameOrId) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        var found = looking(workplace).describeStacks(r -> r.stackName(nameOrId));
                        return found.stacks().stream().findFirst().map(StackReading::stack);
                    } catch (CloudFormationException refusal) {
                        return absent(refusal);
                    }
                });
    }

    private static <T> Optional<T> absent(CloudFormationException refusal) {
        if (StackReading.isNoSuchStack(refusal)) {
            return Optional.empty();
        }
        throw refusal;
    }

    @Override
    public Optional<ChangeSet> findChangeSet(
            Workplace workplace, String stackName, String changeSetName) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return Optional.of(
                                ChangeReading.changeSet(
                                        pages(looking(workplace), stackName, changeSetName)));
                    } catch (ChangeSetNotFoundException absent) {
                        return Optional.empty();
                    } catch (CloudFormationException refusal) {
                        return absent(refusal);
                    }
                });
    }

    @Override
    public List<TemplateFinding> findings(
            Workplace workplace, String stackName, String changeSetName) {
        return AwsErrors.translate(
                SERVICE, () -> EarlyFindings.find(looking(workplace), stackName, changeSetName));
    }

    private static List<DescribeChangeSetResponse> pages(
            CloudFormationClient client, String stackName, String changeSetName) {
        var pages = new ArrayList<DescribeChangeSetResponse>();
        do {
            var token = pages.isEmpty() ? null : pages.getLast().nextToken();
            pages.add(
                    client.describeChangeSet(
                            r ->
                                    r.stackName(stackName)
                                            .changeSetName(changeSetName)
                                            .includePropertyValues(true)
                                            .nextToken(token)));
        } while (pages.getLast().nextToken() != null);
        return pages;
    }

    @Override
    public void createChangeSet(
            Workplace workplace,
            String stackName,
            String changeSetName,
            boolean isNew,
            RenderedTemplate template) {
        var request =
                CreateChangeSetRequest.builder()
                        .stackName(stackName)
                        .changeSetName(changeSetName)
                        .clientToken(changeSetName)
                        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .templateBody(template.body())
                        .parameters(parameters(template))
                        .capabilities(Capability.CAPABILITY_NAMED_IAM)
                        .roleARN(workplace.account().roles().execution().value())
                        .tags(StackReading.tags(workplace, template.tags()));
        if (isNew) {
            request.onStackFailure(OnStackFailure.DELETE);
        }
        AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        changing(workplace).createChangeSet(request.build());
                    } catch (AlreadyExistsException made) {
                        // Made by an earlier, interrupted round: the name is the identity.
                        return;
                    }
                });
    }

    @Override
    public Optional<String> refusal(Workplace workplace, RenderedTemplate template) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        checking(workplace).validateTemplate(r -> r.templateBody(template.body()));
                        return Optional.empty();
                    } catch (CloudFormationException refusal) {
                        return StackReading.fault(refusal);
                    }
                });
    }

    private static List<Parameter> parameters(RenderedTemplate template) {
        return template.parameters().entrySet().stream()
                .map(
                        entry ->
                                Parameter.builder()
                                        .parameterKey(entry.getKey())
                                        .parameterValue(entry.getValue())
                                        .build())
                .toList();
    }

    @Override
    public void executeChangeSet(
            Workplace workplace, String stackName, String changeSetName, String token) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        changing(workplace)
                                .executeChangeSet(
                                        r ->
                                                r.stackName(stackName)
                                                        .changeSetName(changeSetName)
                                                        .clientRequestToken(token)));
    }

    @Override
    public void deleteChangeSet(Workplace workplace, String stackName, String changeSetName) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        changing(workplace)
                                .deleteChangeSet(
                                        r -> r.stackName(stackName).changeSetName(changeSetName)));
    }

    @Override
    public void delete(Workplace workplace, String stackName, String token) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        deleting(workplace)
                                .deleteStack(
                                        r ->
                                                r.stackName(stackName)
                                                        .roleARN(execution(workplace))
                                                        .clientRequestToken(token)));
    }

    @Override
    public void cancelUpdate(Workplace workplace, String stackName, String token) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        recovering(workplace)
                                .cancelUpdateStack(
                                        r -> r.stackName(stackName).clientRequestToken(token)));
    }

    @Override
    public void continueRollback(
            Workplace workplace, String stackName, List<String> skipped, String token) {
        AwsErrors.translate(
                SERVICE,
                () ->
                        recovering(workplace)
                                .continueUpdateRollback(
                                        r ->
                                                r.stackName(stackName)
                                                        .roleARN(execution(workplace))
                                                        .resourcesToSkip(skipped)
                                                        .clientRequestToken(token)));
    }

    private static String execution(Workplace workplace) {
        return workplace.account().roles().execution().value();
    }

    @Override
    public List<Event> events(Workplace workplace, String stackId, String cursor) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return newEvents(looking(workplace), stackId, cursor);
                    } catch (CloudFormationException refusal) {
                        return CloudFormationStacks.<List<Event>>absent(refusal).orElse(List.of());
                    }
                });
    }

    /** CloudFormation answers the newest first; reading stops at the last one already seen. */
    private static List<Event> newEvents(
            CloudFormationClient client, String stackId, String cursor) {
        var events = new ArrayList<Event>();
        for (StackEvent event :
                client.describeStackEventsPaginator(r -> r.stackName(stackId)).stackEvents()) {
            if (event.eventId().equals(cursor)) {
                break;
            }
            events.add(StackReading.event(event));
        }
        Collections.reverse(events);
        return events;
    }

    @Override
    public List<Remaining> inventory(Workplace workplace) {
        return tagged.of(workplace);
    }

    private CloudFormationClient looking(Workplace workplace) {
        var policy =
                Places.allowing(
                        stacks(workplace),
                        "cloudformation:DescribeChangeSet",
                        "cloudformation:DescribeEvents",
                        "cloudformation:DescribeStackEvents",
                        "cloudformation:DescribeStacks");
        return places.look(workplace, "look", policy).client(CloudFormationClient.builder());
    }

    private CloudFormationClient checking(Workplace workplace) {
        var policy = Places.allowing("*", "cloudformation:ValidateTemplate");
        return places.change(workplace, "check", policy).client(CloudFormationClient.builder());
    }

    private CloudFormationClient changing(Workplace workplace) {
        return places.stacks(
                workplace,
                "change",
                "cloudformation:CreateChangeSet",
                "cloudformation:DeleteChangeSet",
                "cloudformation:ExecuteChangeSet",
                "cloudformation:TagResource");
    }

    private CloudFormationClient deleting(Workplace workplace) {
        return places.stacks(workplace, "delete", "cloudformation:DeleteStack");
    }

    private CloudFormationClient recovering(Workplace workplace) {
        return places.stacks(
                workplace,
                "recover",
                "cloudformation:CancelUpdateStack",
                "cloudformation:ContinueUpdateRollback");
    }

    private static String stacks(Workplace workplace) {
        return Places.arn(workplace, "cloudformation", "stack/" + Places.prefix(workplace) + "*/*");
    }
}
