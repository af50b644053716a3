package io.apidirect.persistence.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class JobEngineTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final OrganizationId organization = new OrganizationId(UUID.randomUUID());
    private final UUID id = UUID.randomUUID();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_step_runs_after_the_commit_that_asked_for_it() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var engine = engine(_ -> finish(done))) {
            ask("1");
            engine.wake();
            await(done);
        }
        assertEquals(0, waiting());
    }

    @Test
    void a_step_that_was_asked_for_twice_runs_once() throws InterruptedException {
        ask("1");
        ask("1");
        assertEquals(1, waiting());
        var done = new CountDownLatch(1);
        try (var _ = engine(_ -> finish(done))) {
            await(done);
        }
        assertEquals(1, runs.get());
    }

    @Test
    void a_step_that_wants_to_look_again_is_run_again() throws InterruptedException {
        ask("1");
        var done = new CountDownLatch(1);
        try (var _ =
                engine(run -> run < 3 ? new Outcome.Again(Duration.ofMillis(10)) : finish(done))) {
            await(done);
        }
        assertEquals(3, runs.get());
    }

    @Test
    void a_short_pause_does_not_last_until_the_next_poll() throws InterruptedException {
        ask("1");
        var done = new CountDownLatch(1);
        try (var engine =
                engine(
                        Duration.ofMinutes(1),
                        run ->
                                run < 3
                                        ? new Outcome.Again(Duration.ofMillis(200))
                                        : finish(done))) {
            engine.wake();
            await(done);
        }
        assertEquals(3, runs.get());
    }

    @Test
    void a_step_that_throws_is_repeated() throws InterruptedException {
        ask("1");
        var done = new CountDownLatch(1);
        try (var _ =
                engine(
                        run -> {
                            if (run == 1) {
                                throw new IllegalStateException("the first time it fails");
                            }
                            return finish(done);
                        })) {
            await(done);
        }
        assertEquals(2, runs.get());
    }

    private static Outcome finish(CountDownLatch done) {
        done.countDown();
        return new Outcome.Finished();
    }

    private static void await(CountDownLatch done) throws InterruptedException {
        if (!done.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the step did not run within 10 s");
        }
    }

    private void ask(String step) {
        DATABASE.runInNew(
                () ->
                        new Jobs(DATABASE.session(), Runnable::run, () -> {})
                                .schedule("walk", organization, id, step, Instant.EPOCH));
    }

    private long waiting() {
        return DATABASE.inNew(
                () ->
                        DATABASE.session()
                                .createNativeQuery(
                                        "select count(*) from scheduled_tasks where task_name = 'walk'",
                                        Long.class)
                                .getSingleResult());
    }

    private JobEngine engine(IntFunction<Outcome> step) {
        return engine(Duration.ofMillis(50), step);
    }

    private JobEngine engine(Duration poll, IntFunction<Outcome> step) {
        var work =
                new Work() {
                    @Override
                    public Set<String> errands() {
                        return Set.of("walk");
                    }

                    @Override
                    public Outcome run(String errand, OrganizationId askedFor, UUID subject) {
                        assertEquals(organization, askedFor);
                        assertEquals(id, subject);
                        return step.apply(runs.incrementAndGet());
                    }

                    @Override
                    public Map<String, Duration> timedJobs() {
                        return Map.of();
                    }

                    @Override
                    public void run(String timedJob) {
                        throw new AssertionError("no timed job was announced");
                    }
                };
        var pace = new JobEngine.Pace("test", 2, poll, Duration.ofSeconds(2));
        var threads = new AppThreads(2, Thread.ofPlatform().factory(), Runnable::run);
        var engine = new JobEngine(DATABASE.app(), work, pace, threads);
        engine.start();
        return engine;
    }
}
