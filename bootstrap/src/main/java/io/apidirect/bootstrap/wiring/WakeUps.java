package io.apidirect.bootstrap.wiring;

import jakarta.enterprise.context.ApplicationScoped;

/** Passes "there is new work" on to whoever runs it, once it runs; before that a timer finds it. */
@ApplicationScoped
public class WakeUps {

    private static final Runnable NOBODY = () -> {};

    private volatile Runnable engine = NOBODY;
    private volatile Runnable relay = NOBODY;

    void connect(Runnable engine, Runnable relay) {
        this.engine = engine;
        this.relay = relay;
    }

    void disconnect() {
        connect(NOBODY, NOBODY);
    }

    void wakeEngine() {
        engine.run();
    }

    void wakeRelay() {
        relay.run();
    }
}
