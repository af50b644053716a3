package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.Reaction;
import io.apidirect.application.shared.TimedJob;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.persistence.jobs.AppThreads;
import io.apidirect.persistence.jobs.JobEngine;
import io.apidirect.persistence.outbox.Deliveries;
import io.apidirect.persistence.outbox.NewEvents;
import io.apidirect.persistence.outbox.Relay;
import io.apidirect.persistence.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Work that no request waits for: the job engine and the relay of events. */
@ApplicationScoped
public class Background {

    @Produces
    @Singleton
    Relay relay(
            NewEvents newEvents,
            Deliveries deliveries,
            @Any Instance<Reaction> reactions,
            Transactions transactions) {
        return new Relay(newEvents, deliveries, new FoundReactions(reactions), transactions);
    }

    /** Must be made on a thread of the application, whose context its own threads take over. */
    @Produces
    @Singleton
    JobEngine engine(
            Settings settings,
            ServerResources server,
            @Any Instance<BackgroundErrand> errands,
            @Any Instance<TimedJob> timedJobs) {
        var pace =
                new JobEngine.Pace(
                        settings.the(Settings.NODE_NAME),
                        settings.the(Settings.JOBS_THREADS),
                        settings.the(Settings.JOBS_POLL),
                        settings.the(Settings.JOBS_HEARTBEAT));
        var threads =
                new AppThreads(
                        pace.threads(),
                        Thread.ofPlatform().name("jobs-", 1).factory(),
                        inApplication(server));
        return new JobEngine(server.jobs(), new FoundWork(errands, timedJobs), pace, threads);
    }

    @Produces
    @Singleton
    RelayThread relayThread(Relay relay, ServerResources server) {
        return new RelayThread(relay, inApplication(server));
    }

    private static Consumer<Runnable> inApplication(ServerResources server) {
        return server.contexts().contextualConsumer(Runnable::run);
    }
}
