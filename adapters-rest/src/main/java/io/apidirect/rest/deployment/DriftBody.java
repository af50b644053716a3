package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.LayerDrift;
import io.apidirect.domain.deployment.PropertyDrift;
import io.apidirect.domain.deployment.ResourceDrift;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a look for drift has shown. */
@Schema(name = "DriftReport", description = "What a look for changes by hand has shown")
record DriftBody(
        String id,
        String project,
        String environment,
        @Schema(
                        enumeration = {"looking", "in-sync", "drifted", "unknown"},
                        description = "The worst of the layers")
                String status,
        @Schema(description = "Id of who asked for it; system for the daily look") String actor,
        Instant createdAt,
        @Schema(description = "Absent while it goes on") @Nullable Instant finishedAt,
        List<LayerBody> layers) {

    static DriftBody of(DriftCheck check) {
        var order = check.order();
        return new DriftBody(
                order.id().text(),
                order.address().project(),
                order.address().environment(),
                check.status().slug(),
                order.actor().text(),
                order.createdAt(),
                check.snapshot().endedAt(),
                check.layers().stream().map(LayerBody::of).toList());
    }

    /** One layer. */
    @Schema(name = "LayerDrift")
    record LayerBody(
            @Schema(examples = "network") String layer,
            @Schema(enumeration = {"looking", "in-sync", "drifted", "unknown"}) String status,
            @Schema(description = "What could not be compared, and why") @Nullable String note,
            @Schema(description = "What differs") List<DifferenceBody> differences) {

        static LayerBody of(LayerDrift drift) {
            return new LayerBody(
                    drift.layer().slug(),
                    drift.status().slug(),
                    drift.note().isEmpty() ? null : drift.note(),
                    drift.resources().stream().flatMap(DifferenceBody::of).toList());
        }
    }

    /** One place that differs. */
    @Schema(name = "DriftDifference")
    record DifferenceBody(
            @Schema(examples = "LogGroup") String resource,
            @Schema(examples = "AWS::Logs::LogGroup") String type,
            @Schema(description = "What AWS calls it") String physicalId,
            @Schema(
                            description = "Path of the property; absent where the resource is gone",
                            examples = "/RetentionInDays")
                    @Nullable String property,
            @Schema(description = "As deployed; absent where nothing was", examples = "7")
                    @Nullable String expected,
            @Schema(description = "As it is; absent where it is gone", examples = "365")
                    @Nullable String actual,
            @Schema(description = "Why AWS itself changes it; absent where it is drift")
                    @Nullable String explanation) {

        static Stream<DifferenceBody> of(ResourceDrift drift) {
            return drift.isDeleted()
                    ? Stream.of(of(drift, new PropertyDrift("", null, null, null)))
                    : drift.differences().stream().map(it -> of(drift, it));
        }

        private static DifferenceBody of(ResourceDrift drift, PropertyDrift it) {
            return new DifferenceBody(
                    drift.logicalId(),
                    drift.type(),
                    drift.physicalId(),
                    it.path().isEmpty() ? null : it.path(),
                    it.expected(),
                    it.actual(),
                    it.explanation());
        }
    }
}
