package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;
import java.util.Optional;

/**
 * Change sets in AWS's shapes.
 *
 * @param tellsValues whether the values before and after are told
 */
record ChangeSetShapes(Stack stack, ChangeSet changeSet, boolean tellsValues) {

    static void summary(Xml xml, Stack stack, ChangeSet changeSet) {
        xml.text("StackId", stack.identity().id())
                .text("StackName", stack.identity().name())
                .text("ChangeSetId", changeSet.id())
                .text("ChangeSetName", changeSet.name())
                .text("ExecutionStatus", changeSet.execution())
                .text("Status", changeSet.status())
                .text("StatusReason", changeSet.reason())
                .text("CreationTime", Answers.time(changeSet.created()))
                .text("Description", changeSet.description())
                .text("IncludeNestedStacks", false);
    }

    static void detail(Xml xml, Stack stack, ChangeSet changeSet) {
        summary(xml, stack, changeSet);
        StackShapes.parameters(xml, changeSet.definition());
        xml.texts("NotificationARNs", List.of())
                .element("RollbackConfiguration", _ -> {})
                .texts("Capabilities", changeSet.definition().capabilities())
                .tags("Tags", changeSet.definition().tags())
                .text("OnStackFailure", changeSet.onFailure())
                .text(
                        "DeploymentMode",
                        Optional.of("REVERT_DRIFT").filter(_ -> changeSet.revertsDrift()));
    }

    void change(Xml xml, ResourceChange change) {
        xml.text("Type", "Resource").element("ResourceChange", it -> resource(it, change));
    }

    private void resource(Xml xml, ResourceChange change) {
        xml.text("Action", change.action())
                .text("LogicalResourceId", change.logicalId())
                .text("PhysicalResourceId", change.physicalId())
                .text("ResourceType", change.type())
                .text("ResourceDriftStatus", driftStatus(change))
                .text("Replacement", change.replacement())
                .texts(
                        "Scope",
                        change.details().stream()
                                .map(PropertyChange::attribute)
                                .distinct()
                                .toList())
                .list("Details", change.details(), (each, it) -> detail(each, change, it));
        if (tellsValues) {
            xml.text("BeforeContext", change.before()).text("AfterContext", change.after());
        }
    }

    private Optional<StackResource> deployed(ResourceChange change) {
        return Optional.ofNullable(stack.resources().get(change.logicalId()));
    }

    private Optional<String> driftStatus(ResourceChange change) {
        boolean isGone =
                change.action().equals("Add") && stack.resources().containsKey(change.logicalId());
        return Optional.of(isGone ? "DELETED" : "MODIFIED")
                .filter(_ -> changeSet.revertsDrift())
                .filter(it -> isGone || change.action().equals("Modify"));
    }

    private void detail(Xml xml, ResourceChange of, PropertyChange change) {
        xml.element("Target", it -> target(it, of, change))
                .text("Evaluation", change.evaluation())
                .text("ChangeSource", change.source())
                .text("CausingEntity", change.cause());
    }

    private void target(Xml xml, ResourceChange of, PropertyChange change) {
        xml.text("Attribute", change.attribute());
        if (!change.name().isEmpty()) {
            xml.text("Name", change.name());
        }
        xml.text("RequiresRecreation", change.recreation());
        if (tellsValues) {
            xml.text("Path", change.path())
                    .text("BeforeValue", change.before())
                    .text("AfterValue", change.after())
                    .text("AttributeChangeType", change.kind());
            if (changeSet.revertsDrift()) {
                DriftShapes.target(xml, deployed(of), changeSet, change);
            }
        }
    }
}
