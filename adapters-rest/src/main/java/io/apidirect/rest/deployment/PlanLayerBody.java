package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.LayerChange;
import io.apidirect.domain.deployment.ResourceChange;
import io.apidirect.domain.deployment.TemplateFinding;
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
                @Nullable String problem,
        @Schema(
                        description =
                                "What CloudFormation's checks before a deployment found, for a stack that stands")
                List<CheckBody> checks) {

    static PlanLayerBody of(LayerChange change) {
        return new PlanLayerBody(
                change.layer().slug(),
                change.stackName(),
                PlanBody.word(change.action()),
                change.resources().stream().map(ResourceBody::of).toList(),
                change.problem().orElse(null),
                change.findings().stream().map(CheckBody::of).toList());
    }

    /** What one check of CloudFormation found. */
    @Schema(name = "PlanCheck")
    record CheckBody(
            @Schema(
                            description = "CloudFormation's name of the check",
                            examples = "PROPERTY_VALIDATION")
                    String check,
            @Schema(description = "Logical id; empty where none is named") String resource,
            @Schema(
                            description = "Place in the template; empty where none is named",
                            examples = "/Resources/Files/Properties/BucketName")
                    String path,
            String reason,
            @Schema(
                            description = "A plan with a check that refuses cannot be approved",
                            enumeration = {"refuses", "warns"})
                    String weight) {

        static CheckBody of(TemplateFinding finding) {
            return new CheckBody(
                    finding.check(),
                    finding.resource(),
                    finding.path(),
                    finding.reason(),
                    PlanBody.word(finding.weight()));
        }
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
