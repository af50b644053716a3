package io.apidirect.rest.compliance;

import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.WaiverState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A waiver. */
@Schema(
        name = "Waiver",
        description = "A rule of compliance that an environment may break for a time")
record WaiverBody(
        String id,
        @Schema(description = "Id of the rule", examples = "logs-own-key") String rule,
        @Schema(
                        description = "As findings name it, or * for each that the rule finds",
                        examples = "data/Database")
                String resource,
        @Schema(description = "Why that is acceptable") String reason,
        @Schema(enumeration = {"requested", "approved", "refused", "withdrawn", "expired"})
                String status,
        @Schema(description = "Id of the user who asked") String requestedBy,
        Instant createdAt,
        @Schema(description = "From then on the finding counts again") Instant expiresAt,
        @Schema(description = "Who approved, refused or withdrew it; absent until then")
                @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Schema(description = "Why it was refused") @Nullable String refusal) {

    private static final Decision NONE = new Decision(null, null, null);

    private record Decision(@Nullable String by, @Nullable Instant at, @Nullable String refusal) {

        static Decision of(WaiverState state) {
            return switch (state) {
                case WaiverState.Requested _, WaiverState.Expired _ -> NONE;
                case WaiverState.Approved(var by, var at) -> new Decision(by.text(), at, null);
                case WaiverState.Refused(var by, var at, var reason) ->
                        new Decision(by.text(), at, reason);
                case WaiverState.Withdrawn(var by, var at) -> new Decision(by.text(), at, null);
            };
        }
    }

    static WaiverBody of(Waiver waiver, Instant now) {
        var row = waiver.snapshot();
        var decision = Decision.of(row.state());
        return new WaiverBody(
                row.id().text(),
                row.terms().rule(),
                row.terms().resource(),
                row.terms().reason(),
                waiver.state(now).slug(),
                row.requester().text(),
                row.createdAt(),
                row.terms().expiresAt(),
                decision.by(),
                decision.at(),
                decision.refusal());
    }

    /** Some waivers. */
    @Schema(name = "WaiverList")
    record ListBody(
            List<WaiverBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
