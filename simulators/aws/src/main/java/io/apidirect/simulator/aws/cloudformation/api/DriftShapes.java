package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.drift.PropertyDifference;
import io.apidirect.simulator.aws.cloudformation.drift.ResourceDrift;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.wire.Xml;

/** Drift in AWS's shapes. */
final class DriftShapes {

    private DriftShapes() {}

    static void resource(Xml xml, Stack stack, ResourceDrift drift) {
        xml.text("StackId", stack.identity().id())
                .text("LogicalResourceId", drift.logicalId())
                .text("PhysicalResourceId", drift.physicalId())
                .text("ResourceType", drift.type())
                .text("ExpectedProperties", drift.expected())
                .text("ActualProperties", drift.actual())
                .list("PropertyDifferences", drift.differences(), DriftShapes::difference)
                .text("StackResourceDriftStatus", drift.status())
                .text("Timestamp", Answers.time(drift.at()));
    }

    private static void difference(Xml xml, PropertyDifference it) {
        xml.text("PropertyPath", it.path())
                .text("ExpectedValue", it.expected())
                .text("ActualValue", it.actual())
                .text("DifferenceType", it.kind());
    }
}
