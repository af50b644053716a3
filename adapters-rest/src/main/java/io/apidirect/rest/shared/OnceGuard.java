package io.apidirect.rest.shared;

import io.apidirect.application.idempotency.Claim;
import io.apidirect.application.idempotency.ClaimKey;
import io.apidirect.application.idempotency.KeptAnswer;
import io.apidirect.application.idempotency.OnceKey;
import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.application.idempotency.SettleKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** What {@link Once} needs from the rings below. */
@RestComponent
public class OnceGuard {

    private final ClaimKey claimKey;
    private final SettleKey settleKey;
    private final RequestIds ids;
    private final Seal seal;

    @Inject
    public OnceGuard(ClaimKey claimKey, SettleKey settleKey, RequestIds ids, Seal seal) {
        this.claimKey = claimKey;
        this.settleKey = settleKey;
        this.ids = ids;
        this.seal = seal;
    }

    Claim claim(OnceKey key, byte[] body) {
        var claim = claimKey.claim(new ClaimKey.Command(key, seal.fingerprint(body)));
        if (claim instanceof Claim.Granted(var made)) {
            ids.begins(made);
        }
        return claim;
    }

    /** A request without a key makes something new. */
    void pass() {
        ids.ends();
    }

    void settle(OnceKey key, Optional<KeptAnswer> answer) {
        ids.ends();
        settleKey.settle(new SettleKey.Command(key, answer));
    }
}
