package io.apidirect.simulator.aws.safeguard;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;

/** The safeguards of every account. */
public final class AccountSafeguards {

    private final Shelf<Safeguards> shelf;

    public AccountSafeguards(Store store) {
        shelf = store.shelf("safeguards", Safeguards.class);
    }

    public Safeguards of(String account) {
        return shelf.find(account).orElseGet(() -> Safeguards.noneOf(account));
    }

    public Safeguards set(Safeguards safeguards) {
        return shelf.put(safeguards.account(), safeguards);
    }
}
