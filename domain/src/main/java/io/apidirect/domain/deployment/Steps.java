package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.StepState.Failed;
import io.apidirect.domain.deployment.StepState.Running;
import io.apidirect.domain.deployment.StepState.Skipped;
import io.apidirect.domain.deployment.StepState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of one deployment and where each stands. Immutable. */
public record Steps(Map<StepName, StepState> states) {

    public Steps {
        states = Map.copyOf(states);
    }

    static Steps waiting(Collection<StepName> names) {
        var states = new EnumMap<StepName, StepState>(StepName.class);
        names.forEach(name -> states.put(name, new Waiting()));
        return new Steps(states);
    }

    /** In the order of the work. */
    public List<StepName> names() {
        return states.keySet().stream().sorted().toList();
    }

    /** Where {@code name} stands; empty where this deployment has no such step. */
    public Optional<StepState> find(StepName name) {
        return Optional.ofNullable(states.get(name));
    }

    Steps with(StepName name, StepState state) {
        var changed = new EnumMap<StepName, StepState>(StepName.class);
        changed.putAll(states);
        changed.put(name, state);
        return new Steps(changed);
    }

    /** Starts every waiting step whose predecessors are settled well. */
    Steps startReady(Instant now) {
        var started = this;
        for (var name : names()) {
            if (states.get(name) instanceof Waiting && isReady(name)) {
                started = started.with(name, new Running(now, Bookmark.NONE, 0));
            }
        }
        return started;
    }

    private boolean isReady(StepName name) {
        return name.after().stream()
                .allMatch(before -> find(before).map(StepState::isSettledWell).orElse(true));
    }

    /** Nothing that has not begun will begin. */
    Steps skipWaiting(String reason) {
        var skipped = this;
        for (var name : names()) {
            if (states.get(name) instanceof Waiting) {
                skipped = skipped.with(name, new Skipped(reason));
            }
        }
        return skipped;
    }

    List<StepName> running() {
        return names().stream().filter(name -> states.get(name) instanceof Running).toList();
    }

    boolean isSettledWell() {
        return states.values().stream().allMatch(StepState::isSettledWell);
    }

    boolean isDone(StepName name) {
        return states.get(name) instanceof StepState.Done;
    }

    /** The failure that came first; of several at once, that of the earliest step. */
    public Optional<Failure> firstFailure() {
        return names().stream()
                .map(states::get)
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .min(Comparator.comparing(Failed::at))
                .map(Failed::failure);
    }

    /** Time since the youngest running step began; zero while good answers are counted. */
    Duration stillness(Instant now) {
        return states.entrySet().stream()
                .filter(step -> step.getValue() instanceof Running)
                .map(step -> stillness(step.getKey(), (Running) step.getValue(), now))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration stillness(StepName name, Running running, Instant now) {
        var countsAnswers = name == StepName.HEALTH && running.bookmark().count() > 0;
        return countsAnswers ? Duration.ZERO : Duration.between(running.since(), now);
    }

    /** The longest row of unanswered calls among the running steps. */
    int troubles() {
        return states.values().stream()
                .mapToInt(state -> state instanceof Running running ? running.troubles() : 0)
                .max()
                .orElse(0);
    }
}
