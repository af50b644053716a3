package io.apidirect.domain.compliance;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/** Where a waiver stands. */
public sealed interface WaiverState {

    /** Every word that {@link #slug} can say. */
    List<String> SLUGS = List.of("requested", "approved", "refused", "withdrawn", "expired");

    /** It waits for a second person, and waives nothing. */
    record Requested() implements WaiverState {}

    /** It holds until it expires or is withdrawn. */
    record Approved(UserId by, Instant at) implements WaiverState {}

    record Refused(UserId by, Instant at, String reason) implements WaiverState {}

    /** Its requester, or somebody who may approve, ended it. */
    record Withdrawn(Actor by, Instant at) implements WaiverState {}

    /** Its time has come, decided or not. Never stored: the clock says it. */
    record Expired() implements WaiverState {}

    /** The word that people see. */
    default String slug() {
        return switch (this) {
            case Requested _ -> "requested";
            case Approved _ -> "approved";
            case Refused _ -> "refused";
            case Withdrawn _ -> "withdrawn";
            case Expired _ -> "expired";
        };
    }
}
