package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.PropertyDrift;
import io.apidirect.domain.deployment.ResourceDrift;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/** What CloudFormation tells of drift, in the words of the domain. */
final class DriftReading {

    private DriftReading() {}

    static ResourceDrift resource(StackResourceDrift drift) {
        return new ResourceDrift(
                drift.logicalResourceId(),
                drift.resourceType(),
                Objects.requireNonNullElse(drift.physicalResourceId(), ""),
                drift.stackResourceDriftStatus() == StackResourceDriftStatus.DELETED,
                drift.propertyDifferences().stream()
                        .map(it -> property(drift.resourceType(), it))
                        .toList());
    }

    /** Where nothing was, or is, AWS gives a text that says nothing. */
    private static PropertyDrift property(String type, PropertyDifference difference) {
        var kind = difference.differenceType();
        return PropertyDrift.of(
                type,
                difference.propertyPath(),
                kind == DifferenceType.ADD ? null : text(difference.expectedValue()),
                kind == DifferenceType.REMOVE ? null : text(difference.actualValue()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
