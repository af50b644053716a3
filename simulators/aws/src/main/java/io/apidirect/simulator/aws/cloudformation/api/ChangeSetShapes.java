package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;

/** Change sets in AWS's shapes. */
final class ChangeSetShapes {

    private ChangeSetShapes() {}

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
                .text("OnStackFailure", changeSet.onFailure());
    }

    static void change(Xml xml, ResourceChange change, boolean tellsValues) {
        xml.text("Type", "Resource")
                .element("ResourceChange", it -> resource(it, change, tellsValues));
    }

    private static void resource(Xml xml, ResourceChange change, boolean tellsValues) {
        xml.text("Action", change.action())
                .text("LogicalResourceId", change.logicalId())
                .text("PhysicalResourceId", change.physicalId())
                .text("ResourceType", change.type())
                .text("Replacement", change.replacement())
                .texts(
                        "Scope",
                        change.details().stream()
                                .map(PropertyChange::attribute)
                                .distinct()
                                .toList())
                .list("Details", change.details(), (each, it) -> detail(each, it, tellsValues));
        if (tellsValues) {
            xml.text("BeforeContext", change.before()).text("AfterContext", change.after());
        }
    }

    private static void detail(Xml xml, PropertyChange change, boolean tellsValues) {
        xml.element("Target", it -> target(it, change, tellsValues))
                .text("Evaluation", change.evaluation())
                .text("ChangeSource", change.source())
                .text("CausingEntity", change.cause());
    }

    private static void target(Xml xml, PropertyChange change, boolean tellsValues) {
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
        }
    }
}
