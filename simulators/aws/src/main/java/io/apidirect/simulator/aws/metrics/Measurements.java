package io.apidirect.simulator.aws.metrics;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values that were measured lately; forgotten when the simulator ends. */
public final class Measurements {

    /** Enough for ten periods of a busy load balancer. */
    private static final int MOST = 50_000;

    private record Point(Instant time, double value) {}

    private final Map<Metric, Deque<Point>> points = new ConcurrentHashMap<>();

    /** Notes a value that was measured now. */
    public void note(Metric metric, double value) {
        var all = points.computeIfAbsent(metric, _ -> new ArrayDeque<>());
        synchronized (all) {
            if (all.size() == MOST) {
                all.removeFirst();
            }
            all.addLast(new Point(Instant.now(), value));
        }
    }

    /** The values of a time, its end not among it, the oldest first. */
    public List<Double> between(Metric metric, Instant from, Instant to) {
        var all = points.getOrDefault(metric, new ArrayDeque<>());
        List<Double> found = new ArrayList<>();
        synchronized (all) {
            var backwards = all.descendingIterator();
            while (backwards.hasNext()) {
                var point = backwards.next();
                if (point.time().isBefore(from)) {
                    break;
                }
                if (point.time().isBefore(to)) {
                    found.add(point.value());
                }
            }
        }
        Collections.reverse(found);
        return found;
    }
}
