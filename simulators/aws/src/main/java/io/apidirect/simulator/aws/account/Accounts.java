package io.apidirect.simulator.aws.account;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The access keys of every account. An account exists as soon as its administrator has a key. */
public final class Accounts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ANY =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Shelf<AccessKey> keys;

    public Accounts(Store store) {
        keys = store.shelf("access-keys", AccessKey.class);
    }

    /** The administrator's key of an account, the same each time. */
    public AccessKey administrator(String account) {
        return lasting(Principal.administrator(account));
    }

    /** A key without an end, the same each time for the same principal. */
    public synchronized AccessKey lasting(Principal principal) {
        return keys.all().stream()
                .filter(it -> it.token().isEmpty() && it.principal().arn().equals(principal.arn()))
                .findFirst()
                .orElseGet(() -> keep("AKIA", principal, Optional.empty(), Optional.empty()));
    }

    /** A new temporary key. */
    public AccessKey temporary(Principal principal, Duration duration) {
        var now = Instant.now();
        keys.all().stream()
                .filter(it -> it.isExpired(now.minus(Duration.ofHours(1))))
                .forEach(it -> keys.remove(it.id()));
        return keep(
                "ASIA", principal, Optional.of(random(ANY, 240)), Optional.of(now.plus(duration)));
    }

    public Optional<AccessKey> find(String id) {
        return keys.find(id);
    }

    /** The number of a new account. */
    public static String newNumber() {
        return String.valueOf(100_000_000_000L + RANDOM.nextLong(900_000_000_000L));
    }

    private AccessKey keep(
            String prefix, Principal principal, Optional<String> token, Optional<Instant> expires) {
        var id = prefix + random(UPPER, 16);
        return keys.put(id, new AccessKey(id, random(ANY, 40), token, expires, principal));
    }

    private static String random(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(it -> String.valueOf(alphabet.charAt(it)))
                .collect(Collectors.joining());
    }
}
