package io.apidirect.rest.identity;

import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal access token. */
@Schema(name = "AccessToken", description = "A personal access token for automation")
record AccessTokenBody(
        String id,
        @Schema(description = "What it is for") String name,
        @Schema(
                        description = "What it may do at most",
                        enumeration = {"owner", "admin", "developer", "viewer"})
                String role,
        @Schema(description = "Id of the user it acts for") String holder,
        @Schema(enumeration = {"live", "revoked"}) String status,
        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "The token itself; only in the answer that creates it")
                @Nullable String token) {

    static AccessTokenBody of(AccessToken token) {
        return of(token, null);
    }

    static AccessTokenBody of(AccessToken.Issued issued) {
        return of(issued.token(), issued.text().text());
    }

    private static AccessTokenBody of(AccessToken token, @Nullable String text) {
        var row = token.snapshot();
        var status =
                switch (row.state()) {
                    case AccessTokenState.Live() -> "live";
                    case AccessTokenState.Revoked(_) -> "revoked";
                };
        return new AccessTokenBody(
                row.id().text(),
                row.terms().name(),
                row.terms().role().text(),
                row.holder().text(),
                status,
                row.createdAt(),
                row.terms().expiresAt(),
                text);
    }

    /** Some access tokens. */
    @Schema(name = "AccessTokenList")
    record ListBody(
            List<AccessTokenBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
