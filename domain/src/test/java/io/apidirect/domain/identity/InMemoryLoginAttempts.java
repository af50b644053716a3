package io.apidirect.domain.identity;

import java.util.HashMap;
import java.util.Map;

/** {@link LoginAttempts} in a map. */
public final class InMemoryLoginAttempts implements LoginAttempts {

    private final Map<Email, FailedLogins> rows = new HashMap<>();

    @Override
    public FailedLogins failed(Email email) {
        return rows.getOrDefault(email, FailedLogins.none());
    }

    @Override
    public void keep(Email email, FailedLogins failed) {
        rows.put(email, failed);
    }

    @Override
    public void forget(Email email) {
        rows.remove(email);
    }
}
