package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.LayerChange;
import io.apidirect.domain.deployment.ResourceChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One stack. */
@Schema(name = "PlanLayer")
record PlanLayerBody(
        String layer,
        String stackName,
        @Schema(enumeration = {"create", "update", "unchanged", "delete"}) String action,
        List<ResourceBody> resources,
        @Schema(
                        description =
                                "Why CloudFormation refuses it; absent where it does not. A plan with a problem cannot be approved")
                @Nullable String problem) {

    static PlanLayerBody of(LayerChange change) {
        return new PlanLayerBody(
                change.layer().slug(),
                change.stackName(),
                PlanBody.word(change.action()),
                change.resources().stream().map(ResourceBody::of).toList(),
                change.problem().orElse(null));
    }

    /** One resource. */
    @Schema(name = "PlanResource")
    record ResourceBody(
            String logicalId,
            String type,
            @Schema(enumeration = {"add", "change", "replace", "remove"}) String action,
            boolean replacement,
            String description,
            List<PropertyBody> properties) {

        static ResourceBody of(ResourceChange change) {
            return new ResourceBody(
                    change.logicalId(),
                    change.type(),
                    PlanBody.word(change.action()),
                    change.action() == ResourceChange.Action.REPLACE,
                    change.description(),
                    change.properties().stream().map(PropertyBody::of).toList());
        }
    }

    /** One property before and after. */
    @Schema(name = "PlanProperty")
    record PropertyBody(
            String path,
            @Schema(description = "Absent where there was none") @Nullable String before,
            @Schema(description = "Absent where there will be none") @Nullable String after) {

        static PropertyBody of(ResourceChange.PropertyChange change) {
            return new PropertyBody(change.path(), change.before(), change.after());
        }
    }
}
