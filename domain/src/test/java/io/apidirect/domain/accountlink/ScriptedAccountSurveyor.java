package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.accountlink.AccountSurvey.State;
import io.apidirect.domain.shared.Actor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@link AccountSurveyor} over a pretended account, in which everything is on at first. */
public final class ScriptedAccountSurveyor implements AccountSurveyor {

    private final Map<Safeguard, State> states = new EnumMap<>(Safeguard.class);

    public void finds(Safeguard safeguard, State state) {
        states.put(safeguard, state);
    }

    @Override
    public List<Observation> look(VerifiedAccount account, Actor actor) {
        var seen = new ArrayList<Observation>();
        for (var each : Safeguard.values()) {
            var state = states.getOrDefault(each, State.PASS);
            seen.add(new Observation(each, state, "It is " + state + "."));
        }
        return seen;
    }
}
