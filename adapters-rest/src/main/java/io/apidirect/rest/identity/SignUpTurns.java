package io.apidirect.rest.identity;

import io.apidirect.rest.shared.RequestRule;
import io.apidirect.rest.shared.TooEarly;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one address may sign up on this node: so many times in an hour, counted from its first.
 * A password hash is the dearest thing that somebody unknown can ask for.
 */
public final class SignUpTurns {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    /** What they share who come when too many addresses have turns of their own. */
    private static final String OTHERS = "";

    private final int perHour;
    private final InstantSource clock;
    private final Map<String, Turns> byAddress = new HashMap<>();

    /** What an address has taken, and until when that counts. */
    private record Turns(int taken, Instant until) {}

    public SignUpTurns(int perHour, InstantSource clock) {
        this.perHour = perHour;
        this.clock = clock;
    }

    /**
     * Takes a turn.
     *
     * @throws TooEarly where the address has none left in this hour
     */
    public synchronized void take(String address) {
        var now = clock.instant();
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(turns -> !turns.until().isAfter(now));
        }
        boolean isKnown = byAddress.containsKey(address) || byAddress.size() < MOST_ADDRESSES;
        var turns =
                byAddress.merge(
                        isKnown ? address : OTHERS,
                        new Turns(1, now.plus(WINDOW)),
                        (known, first) ->
                                known.until().isAfter(now)
                                        ? new Turns(known.taken() + 1, known.until())
                                        : first);
        if (turns.taken() > perHour) {
            throw new TooEarly(
                    RequestRule.TOO_MANY_REQUESTS,
                    "From your address %d sign-ups an hour are taken; the next one counts from %s."
                            .formatted(perHour, turns.until()),
                    turns.until());
        }
    }
}
