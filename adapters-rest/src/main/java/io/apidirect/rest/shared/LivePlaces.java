package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.shared.Id;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places for live views on this node. Nobody can take them all and leave none for others. */
final class LivePlaces {

    private static final int IN_ALL = 500;
    private static final int OF_ORGANIZATION = 40;
    private static final int OF_PERSON = 20;
    private static final String RETRY_SECONDS = "15";

    private final Map<Id, Integer> taken = new HashMap<>();
    private int all;

    /** Takes a place, or refuses and says who holds too many. */
    synchronized void take(Caller caller) {
        requireFewer(OF_PERSON, caller.user(), "You have");
        requireFewer(OF_ORGANIZATION, caller.organization(), "Your organisation has");
        if (all == IN_ALL) {
            throw new RequestRefused(
                    RequestRule.PLATFORM_BUSY, "Too many live views are open on this node.");
        }
        all++;
        taken.merge(caller.user(), 1, Integer::sum);
        taken.merge(caller.organization(), 1, Integer::sum);
    }

    synchronized void leave(Caller caller) {
        all--;
        taken.computeIfPresent(caller.user(), (_, count) -> count == 1 ? null : count - 1);
        taken.computeIfPresent(caller.organization(), (_, count) -> count == 1 ? null : count - 1);
    }

    private void requireFewer(int most, Id holder, String whose) {
        if (taken.getOrDefault(holder, 0) >= most) {
            throw new RequestRefused(
                    RequestRule.TOO_MANY_LIVE_VIEWS,
                    "%s %d live views open on this node, the most there can be."
                            .formatted(whose, most),
                    List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
        }
    }
}
