package io.apidirect.rest.deployment;

import io.apidirect.domain.compliance.Exemption;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The waiver that lets a finding pass. */
@Schema(name = "Exemption", description = "The waiver that lets a finding pass")
record ExemptionBody(
        @Schema(description = "Id of the waiver") String waiver,
        @Schema(description = "Why that is acceptable") String reason,
        @Schema(description = "From then on the finding counts again") Instant expiresAt) {

    static ExemptionBody of(Exemption exemption) {
        return new ExemptionBody(exemption.waiver().text(), exemption.reason(), exemption.endsAt());
    }
}
