package io.apidirect.rest.deployment;

import io.apidirect.domain.permission.PermissionChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is allowed from now on, or no longer. */
@Schema(name = "PlanPermission")
record PermissionBody(
        @Schema(
                        description = "wider: more is allowed than before; narrower: less is",
                        enumeration = {"wider", "narrower"})
                String change,
        String layer,
        @Schema(description = "Logical id of the resource that says so") String resource,
        String sentence) {

    static PermissionBody of(PermissionChange change) {
        return new PermissionBody(
                PlanBody.word(change.kind()), change.layer(), change.resource(), change.sentence());
    }
}
