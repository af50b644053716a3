package io.apidirect.bootstrap.wiring;

import io.apidirect.persistence.jobs.JobEngine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.hibernate.SessionFactory;

/** The order of start and stop: schema and sessions, then background work; and the other way. */
@ApplicationScoped
public class Lifecycle {

    private volatile boolean started;

    void openStore(
            @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object application,
            SessionFactory sessions) {
        sessions.isOpen(); // a proxy until now: this migrates the schema
    }

    void startBackground(
            @Observes @Priority(20) @Initialized(ApplicationScoped.class) Object application,
            JobEngine engine,
            RelayThread relay,
            WakeUps wakeUps) {
        wakeUps.connect(engine::wake, relay::wake);
        engine.start();
        relay.start();
        started = true;
    }

    void stopBackground(
            @Observes @BeforeDestroyed(ApplicationScoped.class) Object application,
            JobEngine engine,
            RelayThread relay,
            WakeUps wakeUps) {
        started = false;
        wakeUps.disconnect();
        relay.stop();
        engine.close();
    }

    /** Whether schema, sessions and background work are up. */
    public boolean isStarted() {
        return started;
    }
}
