package io.apidirect.simulator.aws.cloudwatch;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.ecs.Alarms;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks at all alarms, each when one of its periods has ended; one loop for all accounts. Before
 * each round what can only be counted at a moment is counted.
 */
public final class AlarmRounds implements AutoCloseable {

    static final String TYPE = "AWS::CloudWatch::Alarm";

    private static final Duration PACE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PACE = Duration.ofMillis(100);

    private final LiveResources live;
    private final AlarmStates states;
    private final Measurements measurements;
    private final Runnable count;
    private final ScaledClock clock;
    private final Map<String, Long> seen = new HashMap<>();
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    /** Counts by {@code count} what is to be measured at moments. */
    public AlarmRounds(
            Store store,
            LiveResources live,
            Measurements measurements,
            Runnable count,
            ScaledClock clock) {
        this.live = live;
        this.measurements = measurements;
        this.count = count;
        this.clock = clock;
        states = new AlarmStates(store);
    }

    AlarmStates states() {
        return states;
    }

    LiveResources live() {
        return live;
    }

    /** The alarms, for those who watch them. */
    public Alarms alarms() {
        return new StackAlarms(live, states, clock);
    }

    /** Begins to look. */
    public void begin() {
        loop = Thread.ofVirtual().name("alarms").start(this::go);
    }

    private void go() {
        try {
            while (true) {
                count.run();
                live.all().stream().filter(it -> it.type().equals(TYPE)).forEach(this::look);
                Thread.sleep(clock.scaled(PACE, SHORTEST_PACE));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(LiveResource alarm) {
        var rule = AlarmRule.of(alarm.properties());
        var arn = AlarmStates.arn(alarm);
        var period = rule.period(clock);
        long begun = Instant.now().toEpochMilli() / period.toMillis();
        var isSaid = states.said(arn).plus(period).isAfter(Instant.now());
        var last = seen.put(arn, begun);
        if (isSaid || (last != null && last == begun)) {
            return;
        }
        try {
            states.measured(arn, verdict(alarm, rule, begun).state(states.of(arn)));
        } catch (IllegalArgumentException unknown) {
            states.measured(
                    arn,
                    new AlarmState(
                            AlarmState.UNKNOWN,
                            String.valueOf(unknown.getMessage()),
                            Instant.now()));
        }
    }

    private Verdict verdict(LiveResource alarm, AlarmRule rule, long begun) {
        var series = new AlarmSeries(alarm, measurements);
        long millis = rule.period(clock).toMillis();
        return new Verdict(
                rule,
                IntStream.rangeClosed(1, rule.periods() + Verdict.FURTHER)
                        .mapToObj(
                                back ->
                                        series.between(
                                                Instant.ofEpochMilli((begun - back) * millis),
                                                Instant.ofEpochMilli((begun - back + 1) * millis)))
                        .toList());
    }

    @Override
    public void close() {
        loop.interrupt();
    }
}
