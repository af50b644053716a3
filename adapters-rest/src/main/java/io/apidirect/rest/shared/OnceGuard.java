package io.apidirect.rest.shared;

import io.apidirect.application.idempotency.Claim;
import io.apidirect.application.idempotency.ClaimKey;
import io.apidirect.application.idempotency.KeptAnswer;
import io.apidirect.application.idempotency.OnceKey;
import io.apidirect.application.idempotency.SettleKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** What {@link Once} needs from the rings below. */
@RestComponent
public class OnceGuard {

    private final ClaimKey claimKey;
    private final SettleKey settleKey;
    private final Seal seal;

    @Inject
    public OnceGuard(ClaimKey claimKey, SettleKey settleKey, Seal seal) {
        this.claimKey = claimKey;
        this.settleKey = settleKey;
        this.seal = seal;
    }

    Claim claim(OnceKey key, byte[] body) {
        return claimKey.claim(new ClaimKey.Command(key, seal.fingerprint(body)));
    }

    void settle(OnceKey key, Optional<KeptAnswer> answer) {
        settleKey.settle(new SettleKey.Command(key, answer));
    }
}
