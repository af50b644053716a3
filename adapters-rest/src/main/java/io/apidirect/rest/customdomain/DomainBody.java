package io.apidirect.rest.customdomain;

import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.DomainState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A custom domain. */
@Schema(name = "CustomDomain", description = "A name of one's own for an environment")
record DomainBody(
        @Schema(examples = "dom_01h455vb4pex5vsknk084sn02q") String id,
        @Schema(examples = "api.example.com") String name,
        @Schema(
                        description =
                                "requested: AWS was not asked yet; waiting: AWS waits for the record that proves the"
                                        + " name; issued: the next plan uses the certificate; failed: see reason;"
                                        + " leaving: given up, deleted when nothing uses it; removed: nothing is left",
                        enumeration = {
                            "requested",
                            "waiting",
                            "issued",
                            "failed",
                            "leaving",
                            "removed"
                        })
                String status,
        @Schema(description = "What to do now; absent where nothing is left to do")
                @Nullable String todo,
        @Schema(description = "Why it failed, and what to do") @Nullable String reason,
        @Schema(description = "ARN of its certificate in your account")
                @Nullable String certificateArn,
        @Schema(description = "When AWS was last asked") Instant lookedAt,
        Instant createdAt) {

    static DomainBody of(CustomDomain.Snapshot domain) {
        var state = domain.state();
        return new DomainBody(
                domain.id().text(),
                domain.name().value(),
                state.status(),
                todo(state),
                state instanceof DomainState.Failed failed ? failed.reason() : null,
                state.certificateArn().orElse(null),
                domain.lookedAt(),
                domain.createdAt());
    }

    static @Nullable String todo(DomainState state) {
        return switch (state) {
            case DomainState.Requested _, DomainState.Waiting _ ->
                    "Enter the record that proves it where the name's DNS is; it is looked for each minute.";
            case DomainState.Issued _ ->
                    "Deploy (apidirect deploy), then enter the second record, which leads callers to the load balancer.";
            case DomainState.Failed _ ->
                    "Mend what the reason names, give the domain up (apidirect domains remove) and add it again.";
            case DomainState.Leaving _, DomainState.Removed _ -> null;
        };
    }

    /** The domains of an environment. */
    @Schema(name = "CustomDomainList")
    record ListBody(
            List<DomainBody> items,
            @Schema(description = "Always absent: one page holds all") @Nullable String next) {}
}
