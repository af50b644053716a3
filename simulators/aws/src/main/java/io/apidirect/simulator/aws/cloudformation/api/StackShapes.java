package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.drift.Detection;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.Output;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.stack.StackEvent;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;
import java.util.Optional;

/** Stacks, events and resources in AWS's shapes. */
final class StackShapes {

    private StackShapes() {}

    static void stack(Xml xml, Stack stack, Optional<Detection> drift) {
        xml.text("StackId", stack.identity().id())
                .text("StackName", stack.identity().name())
                .text("ChangeSetId", stack.operation().changeSet())
                .text("Description", stack.definition().description());
        parameters(xml, stack.definition());
        xml.text("CreationTime", Answers.time(stack.state().created()))
                .text("LastUpdatedTime", stack.state().updated().map(Answers::time))
                .text("DeletionTime", stack.state().deleted().map(Answers::time))
                .element("RollbackConfiguration", _ -> {})
                .text("StackStatus", stack.status())
                .text("StackStatusReason", stack.state().reason())
                .text("DisableRollback", stack.operation().onFailure() == FailureChoice.DO_NOTHING)
                .texts("NotificationARNs", List.of())
                .texts("Capabilities", stack.definition().capabilities())
                .list("Outputs", stack.outputs(), StackShapes::output)
                .text("RoleARN", stack.settings().role())
                .tags("Tags", stack.definition().tags())
                .text("EnableTerminationProtection", stack.settings().isProtected())
                .element("DriftInformation", it -> drift(it, drift));
    }

    private static void drift(Xml xml, Optional<Detection> last) {
        xml.text("StackDriftStatus", last.map(Detection::stackStatus).orElse("NOT_CHECKED"))
                .text("LastCheckTimestamp", last.map(it -> Answers.time(it.at())));
    }

    static void parameters(Xml xml, StackDefinition definition) {
        xml.list(
                "Parameters",
                definition.shownParameters().entrySet(),
                (each, it) ->
                        each.text("ParameterKey", it.getKey())
                                .text("ParameterValue", it.getValue()));
    }

    private static void output(Xml xml, Output output) {
        xml.text("OutputKey", output.name())
                .text("OutputValue", output.value())
                .text("Description", output.description())
                .text("ExportName", output.exportName());
    }

    static void summary(Xml xml, Stack stack, Optional<Detection> drift) {
        xml.text("StackId", stack.identity().id())
                .text("StackName", stack.identity().name())
                .text("TemplateDescription", stack.definition().description())
                .text("CreationTime", Answers.time(stack.state().created()))
                .text("LastUpdatedTime", stack.state().updated().map(Answers::time))
                .text("DeletionTime", stack.state().deleted().map(Answers::time))
                .text("StackStatus", stack.status())
                .text("StackStatusReason", stack.state().reason())
                .element("DriftInformation", it -> drift(it, drift));
    }

    static void event(Xml xml, Stack stack, StackEvent event) {
        xml.text("StackId", stack.identity().id())
                .text("EventId", event.id())
                .text("StackName", stack.identity().name())
                .text("LogicalResourceId", event.logicalId())
                .text("PhysicalResourceId", event.physicalId().orElse(""))
                .text("ResourceType", event.type())
                .text("Timestamp", Answers.time(event.time()))
                .text("ResourceStatus", event.status())
                .text("ResourceStatusReason", event.reason())
                .text("ResourceProperties", event.properties())
                .text("ClientRequestToken", event.token());
    }

    /** A resource; what AWS calls its last change differs between actions. */
    static void resource(Xml xml, StackResource resource, String timeName) {
        xml.text("LogicalResourceId", resource.logicalId())
                .text("PhysicalResourceId", resource.physicalId())
                .text("ResourceType", resource.type())
                .text(timeName, Answers.time(resource.updated()))
                .text("ResourceStatus", resource.status())
                .text("ResourceStatusReason", resource.reason())
                .element(
                        "DriftInformation",
                        it -> it.text("StackResourceDriftStatus", "NOT_CHECKED"));
    }

    /** What a stack exports, each as one of a list. */
    static void exports(Xml list, Stack stack) {
        stack.outputs().stream()
                .filter(it -> it.exportName().isPresent())
                .forEach(
                        it ->
                                list.element(
                                        "member",
                                        each ->
                                                each.text("ExportingStackId", stack.identity().id())
                                                        .text("Name", it.exportName())
                                                        .text("Value", it.value())));
    }
}
