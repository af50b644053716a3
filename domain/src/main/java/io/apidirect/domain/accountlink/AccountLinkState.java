package io.apidirect.domain.accountlink;

import java.time.Instant;

/** Where a link stands; each state holds only what is known in it. */
public sealed interface AccountLinkState {

    /** Asked for; nothing is proven yet. */
    record Pending() implements AccountLinkState {}

    /** The last probe found everything right. */
    record Verified(Instant since, Instant checkedAt) implements AccountLinkState {}

    /** It was verified, and then a probe found it wrong or another organisation proved more. */
    record Broken(String rule, String reason, Instant since, Instant checkedAt)
            implements AccountLinkState {}

    /** Given up; never comes back. */
    record Revoked(Instant since) implements AccountLinkState {}

    /** The word that people and rows know it by. */
    default String status() {
        return switch (this) {
            case Pending _ -> "pending";
            case Verified _ -> "verified";
            case Broken _ -> "broken";
            case Revoked _ -> "revoked";
        };
    }
}
