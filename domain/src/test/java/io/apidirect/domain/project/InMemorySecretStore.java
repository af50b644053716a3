package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import java.util.Map;
import java.util.TreeMap;

/** {@link SecretStore} in a map: path to value. */
public final class InMemorySecretStore implements SecretStore {

    private final Map<String, String> values = new TreeMap<>();
    private Runnable meanwhile = () -> {};

    /** Does {@code event} while the next value is on its way. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public String put(VerifiedAccount account, SecretPlace place, SecretValue value, Actor actor) {
        values.put(place.path(), value.text());
        meanwhile.run();
        return "arn:aws:secretsmanager:%s:%s:secret:%s-AbCdEf"
                .formatted(place.region(), account.account(), place.path());
    }

    @Override
    public void delete(VerifiedAccount account, SecretPlace place, Actor actor) {
        values.remove(place.path());
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
