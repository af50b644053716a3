package io.apidirect.simulator.aws.timetable;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Starts what is due; one loop for all schedules of all accounts. */
public final class Timetable implements AutoCloseable {

    static final String TYPE = "AWS::Scheduler::Schedule";

    private static final Duration PACE = Duration.ofMillis(200);

    /** A process of this machine needs real time, however fast the clock runs. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /**
     * What comes next.
     *
     * @param calendar the time of the schedule's own calendar at which it comes
     * @param due the real time
     */
    private record Next(LiveResource schedule, Instant calendar, Instant due) {}

    private final LiveResources live;
    private final Starting starting;
    private final ScaledClock clock;
    private final Map<String, Optional<Next>> next = new HashMap<>();
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    /** Tells what a schedule starts. */
    @FunctionalInterface
    public interface Starting {
        void start(LiveResource schedule);
    }

    public Timetable(LiveResources live, Starting starting, ScaledClock clock) {
        this.live = live;
        this.starting = starting;
        this.clock = clock;
    }

    /** Begins to look at the clock. */
    public void begin() {
        loop = Thread.ofVirtual().name("timetable").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                var known = new HashSet<String>();
                live.all().stream()
                        .filter(it -> it.type().equals(TYPE))
                        .forEach(
                                it -> {
                                    known.add(it.token());
                                    serve(it);
                                });
                next.keySet().retainAll(known);
                Thread.sleep(PACE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(LiveResource schedule) {
        var known = next.getOrDefault(schedule.token(), Optional.empty());
        if (known.filter(it -> it.schedule().equals(schedule)).isEmpty()) {
            next.put(schedule.token(), after(schedule, Instant.now()));
        } else if (Instant.now().isAfter(known.get().due())) {
            next.put(schedule.token(), after(schedule, known.get().calendar()));
            starting.start(schedule);
        }
    }

    private Optional<Next> after(LiveResource schedule, Instant calendar) {
        var properties = schedule.properties();
        if (properties.path("State").asText("ENABLED").equals("DISABLED")) {
            return Optional.empty();
        }
        try {
            var zone = properties.path("ScheduleExpressionTimezone").asText("UTC");
            return Expression.of(properties.path("ScheduleExpression").asText(), zone)
                    .after(calendar)
                    .map(it -> new Next(schedule, it, due(Duration.between(calendar, it))));
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            System.getLogger("simulator")
                    .log(System.Logger.Level.WARNING, schedule.physicalId() + ": " + wrong);
            return Optional.empty();
        }
    }

    private Instant due(Duration wait) {
        var here = clock.factor() == 0 ? wait : clock.scaled(wait, SHORTEST);
        return Instant.now().plus(here);
    }

    @Override
    public void close() {
        loop.interrupt();
    }
}
