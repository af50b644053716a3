package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.shared.Actor;
import java.util.List;

/** Looks at the safeguards of a linked account, through the read role. Remote. */
public interface AccountSurveyor {

    /**
     * One observation of each safeguard. Never fails: what cannot be seen is unknown, with the
     * reason. Changes nothing; may be repeated.
     */
    List<Observation> look(VerifiedAccount account, Actor actor);
}
