package io.apidirect.domain.deployment;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a change will take, by how long its steps took before. Nothing is guessed: a step that
 * was never measured has no time, and the total is then only what is known of it.
 *
 * @param steps what will run, in the order of the work
 * @param total along the steps that wait for each other; others run side by side
 * @param isSimulated whether a simulator of AWS was measured, whose clock is its own
 */
public record TimeForecast(List<StepTime> steps, Duration total, boolean isSimulated) {

    /** The newest so many measurements count. */
    private static final int NEWEST = 5;

    public TimeForecast {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param usual the middle one of the measurements; zero where there is none
     * @param measured how many there are
     */
    public record StepTime(StepName step, Duration usual, int measured) {}

    /** Whether every step was measured before. */
    public boolean isWhole() {
        return steps.stream().allMatch(it -> it.measured() > 0);
    }

    /**
     * @param layers what a plan would do
     * @param past deployments that went live, newest first
     * @param isSimulated whether they went live on a simulator of AWS
     * @return empty where nothing would run
     */
    public static Optional<TimeForecast> of(
            List<LayerChange> layers, List<Deployment> past, boolean isSimulated) {
        var stacks =
                layers.stream()
                        .flatMap(layer -> stackStep(layer).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StepName.class)));
        if (stacks.isEmpty()) {
            return Optional.empty();
        }
        stacks.addAll(EnumSet.of(StepName.SOURCE, StepName.IMAGE, StepName.HEALTH));
        var isFirst = layers.stream().anyMatch(TimeForecast::isFirstService);
        var alike =
                past.stream()
                        .filter(it -> it.order().kind() == Deployment.Kind.RELEASE)
                        .filter(it -> (it.order().fallback() == null) == isFirst)
                        .toList();
        var steps = stacks.stream().sorted().map(step -> time(step, alike)).toList();
        return Optional.of(new TimeForecast(steps, total(steps), isSimulated));
    }

    private static boolean isFirstService(LayerChange layer) {
        return layer.layer() == Layer.SERVICE && layer.action() == LayerChange.Action.CREATE;
    }

    private static Optional<StepName> stackStep(LayerChange layer) {
        var name = layer.layer().name();
        return switch (layer.action()) {
            case CREATE, UPDATE -> Optional.of(StepName.valueOf(name + "_STACK"));
            case DELETE -> Optional.of(StepName.valueOf(name + "_REMOVAL"));
            case UNCHANGED -> Optional.empty();
        };
    }

    private static StepTime time(StepName step, List<Deployment> past) {
        var times =
                past.stream()
                        .flatMap(it -> duration(it.steps().find(step)))
                        .limit(NEWEST)
                        .sorted()
                        .toList();
        var usual = times.isEmpty() ? Duration.ZERO : times.get(times.size() / 2);
        return new StepTime(step, usual, times.size());
    }

    private static Stream<Duration> duration(Optional<StepState> state) {
        return state.stream()
                .filter(StepState.Done.class::isInstance)
                .map(StepState.Done.class::cast)
                .map(done -> Duration.between(done.since(), done.at()));
    }

    private static Duration total(List<StepTime> steps) {
        var ends = new EnumMap<StepName, Duration>(StepName.class);
        var times = steps.stream().collect(Collectors.toMap(StepTime::step, StepTime::usual));
        for (var step : StepName.values()) {
            ends.put(step, begin(step, ends).plus(times.getOrDefault(step, Duration.ZERO)));
        }
        return latest(ends.values().stream());
    }

    /** Steps are declared after those that they wait for. */
    private static Duration begin(StepName step, Map<StepName, Duration> ends) {
        return latest(step.after().stream().map(ends::get));
    }

    private static Duration latest(Stream<Duration> ends) {
        return ends.max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
