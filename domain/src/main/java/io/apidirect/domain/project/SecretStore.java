package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;

/** The secrets in the customer's own account: we may write and delete them, never read. Remote. */
public interface SecretStore {

    /**
     * Creates the secret or gives it a new value, and tags it as the environment's, so that its
     * inventory finds it; repeating it is harmless.
     *
     * @return the secret's ARN
     */
    String put(VerifiedAccount account, SecretPlace place, SecretValue value, Actor actor);

    /** Deletes the secret at once, without a recovery window; one that is gone is fine. */
    void delete(VerifiedAccount account, SecretPlace place, Actor actor);
}
