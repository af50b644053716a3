package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding;
import io.apidirect.simulator.aws.wire.Xml;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the validation of a change set found, in AWS's shape. */
record ValidationShapes(Stack stack, ChangeSet changeSet) {

    void event(Xml xml, ValidationFinding finding) {
        xml.text("EventId", id(changeSet.id() + finding))
                .text("StackId", stack.identity().id())
                .text("OperationId", id(changeSet.id()))
                .text("OperationType", "CREATE_CHANGESET")
                .text("EventType", "VALIDATION_ERROR")
                .text("LogicalResourceId", finding.logicalId())
                .text("PhysicalResourceId", finding.physicalId().orElse(""))
                .text("ResourceType", finding.type())
                .text("Timestamp", Answers.time(changeSet.created()))
                .text("ValidationFailureMode", finding.mode())
                .text("ValidationName", finding.validation())
                .text("ValidationStatus", "FAILED")
                .text("ValidationStatusReason", finding.reason())
                .text("ValidationPath", finding.path());
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
