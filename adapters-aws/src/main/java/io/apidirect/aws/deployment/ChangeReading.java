package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.ResourceChange;
import io.apidirect.domain.deployment.ResourceChange.PropertyChange;
import io.apidirect.domain.deployment.Stacks.ChangeSet;
import io.apidirect.domain.deployment.Stacks.ChangeSet.Status;
import io.apidirect.domain.deployment.StatefulTypes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/** Change sets in the words of the domain. */
final class ChangeReading {

    private ChangeReading() {}

    static ChangeSet changeSet(List<DescribeChangeSetResponse> pages) {
        var first = pages.getFirst();
        var all =
                pages.stream()
                        .flatMap(page -> page.changes().stream())
                        .map(Change::resourceChange)
                        .toList();
        var replaced = ReplacedResources.in(all);
        var changes = all.stream().map(it -> change(it, replaced)).toList();
        var reason =
                first.executionStatus() == ExecutionStatus.OBSOLETE
                        ? "something else has changed the stack meanwhile"
                        : String.valueOf(first.statusReason());
        return new ChangeSet(
                status(first.status(), first.executionStatus(), reason), reason, changes);
    }

    private static Status status(
            ChangeSetStatus status, @Nullable ExecutionStatus execution, String reason) {
        return switch (status) {
            case CREATE_PENDING, CREATE_IN_PROGRESS -> Status.COMPUTING;
            case FAILED -> isEmpty(reason) ? Status.EMPTY : Status.FAILED;
            case CREATE_COMPLETE -> ready(execution);
            default -> Status.FAILED;
        };
    }

    /** It is obsolete once something else has changed the stack: it will never be executed. */
    private static Status ready(@Nullable ExecutionStatus execution) {
        return switch (execution) {
            case AVAILABLE -> Status.READY;
            case OBSOLETE -> Status.FAILED;
            case null, default -> Status.EXECUTED;
        };
    }

    private static boolean isEmpty(String reason) {
        return reason.contains("didn't contain changes")
                || reason.contains("No updates are to be performed");
    }

    private static ResourceChange change(
            software.amazon.awssdk.services.cloudformation.model.ResourceChange change,
            Set<String> replaced) {
        var action = action(change, replaced.contains(change.logicalResourceId()));
        var losesData =
                StatefulTypes.isStateful(change.resourceType())
                        && (action == ResourceChange.Action.REPLACE
                                || action == ResourceChange.Action.REMOVE);
        return new ResourceChange(
                change.logicalResourceId(),
                change.resourceType(),
                action,
                "",
                losesData,
                change.details().stream()
                        .map(ChangeReading::property)
                        .filter(property -> !property.path().isEmpty())
                        .distinct()
                        .toList());
    }

    private static ResourceChange.Action action(
            software.amazon.awssdk.services.cloudformation.model.ResourceChange change,
            boolean isReplaced) {
        if (change.action() == ChangeAction.ADD) {
            return ResourceChange.Action.ADD;
        }
        if (change.action() == ChangeAction.REMOVE) {
            return ResourceChange.Action.REMOVE;
        }
        return isReplaced ? ResourceChange.Action.REPLACE : ResourceChange.Action.CHANGE;
    }

    private static PropertyChange property(ResourceChangeDetail detail) {
        var target = detail.target();
        if (target == null) {
            return new PropertyChange("", null, null);
        }
        var path = target.path();
        var name = target.name() == null ? target.attributeAsString() : target.name();
        return new PropertyChange(
                path == null ? String.valueOf(name) : path.replaceFirst("^/Properties/", ""),
                target.beforeValue(),
                readable(target.afterValue()));
    }

    /** CloudFormation's placeholder for what only the change itself will tell. */
    private static @Nullable String readable(@Nullable String value) {
        return value == null
                ? null
                : value.replace("{{changeSet:KNOWN_AFTER_APPLY}}", "(known after the change)");
    }
}
