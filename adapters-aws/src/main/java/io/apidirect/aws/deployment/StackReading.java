package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks.Event;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation's answers in the words of the domain. */
final class StackReading {

    private StackReading() {}

    static boolean isNoSuchStack(CloudFormationException refusal) {
        return isValidationError(refusal)
                && String.valueOf(refusal.awsErrorDetails().errorMessage())
                        .contains("does not exist");
    }

    private static boolean isValidationError(CloudFormationException refusal) {
        var details = refusal.awsErrorDetails();
        return details != null && "ValidationError".equals(details.errorCode());
    }

    /** What is wrong with the template; an error that says nothing about it is thrown again. */
    static Optional<String> fault(CloudFormationException refusal) {
        if (isValidationError(refusal)) {
            return Optional.of(refusal.awsErrorDetails().errorMessage());
        }
        throw refusal;
    }

    static io.apidirect.domain.deployment.Stacks.Stack stack(Stack stack) {
        var outputs = new TreeMap<String, String>();
        for (Output output : stack.outputs()) {
            outputs.put(output.outputKey(), output.outputValue());
        }
        return new io.apidirect.domain.deployment.Stacks.Stack(
                stack.stackId(),
                StackStatus.valueOf(stack.stackStatusAsString()),
                nameOf(stack.changeSetId()),
                outputs,
                parameters(stack));
    }

    private static Map<String, String> parameters(Stack stack) {
        var parameters = new TreeMap<String, String>();
        for (var parameter : stack.parameters()) {
            parameters.put(parameter.parameterKey(), parameter.parameterValue());
        }
        return parameters;
    }

    /** {@code arn:aws:cloudformation:…:changeSet/<name>/<uuid>} to its name. */
    private static @Nullable String nameOf(@Nullable String changeSetId) {
        if (changeSetId == null || !changeSetId.contains("changeSet/")) {
            return null;
        }
        var rest = changeSetId.substring(changeSetId.indexOf("changeSet/") + 10);
        return rest.substring(0, rest.indexOf('/'));
    }

    static Event event(StackEvent event) {
        return new Event(
                event.eventId(),
                event.timestamp(),
                event.logicalResourceId(),
                event.resourceType(),
                event.resourceStatusAsString(),
                event.resourceStatusReason());
    }

    /** The tags of the stack, which its resources inherit. */
    static List<Tag> tags(Workplace workplace, Map<String, String> further) {
        var address = workplace.address();
        var tags = new TreeMap<>(further);
        tags.put("apidirect:organization", address.organization().text());
        tags.put("apidirect:project", address.project());
        tags.put("apidirect:environment", address.environment());
        return tags.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
