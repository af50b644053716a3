package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.drift.PropertyDifference;
import io.apidirect.simulator.aws.cloudformation.drift.ResourceDrift;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.Optional;

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

    /**
     * Where the value before a reverting change comes from.
     *
     * @param resource as it was deployed last
     */
    static void target(
            Xml xml, Optional<StackResource> resource, ChangeSet set, PropertyChange change) {
        xml.text("BeforeValueFrom", "ACTUAL_STATE").text("AfterValueFrom", "TEMPLATE");
        Optional<String> deployed =
                resource.map(it -> it.properties().at(change.path().replace("/Properties", "")))
                        .filter(it -> !it.isMissingNode())
                        .map(it -> it.isValueNode() ? it.asText() : it.toString());
        if (!change.name().isEmpty() && !deployed.equals(change.before())) {
            xml.element(
                    "Drift",
                    it ->
                            it.text("PreviousValue", deployed)
                                    .text("ActualValue", change.before())
                                    .text("DriftDetectionTimestamp", Answers.time(set.created())));
        }
    }

    private static void difference(Xml xml, PropertyDifference it) {
        xml.text("PropertyPath", it.path())
                .text("ExpectedValue", it.expected())
                .text("ActualValue", it.actual())
                .text("DifferenceType", it.kind());
    }
}
