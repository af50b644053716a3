package io.apidirect.simulator.aws.codebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One build.
 *
 * @param id the project's name, a colon and a number of its own
 * @param token with which it was started; the same token gives the same build
 * @param status {@code IN_PROGRESS}, {@code SUCCEEDED}, {@code FAILED}, {@code STOPPED} ...
 */
public record Build(
        String account,
        String region,
        String project,
        String id,
        Optional<String> token,
        Map<String, String> variables,
        String logGroup,
        String serviceRole,
        String status,
        List<Phase> phases,
        Instant started,
        Optional<Instant> ended) {

    /** A step of a build, in AWS's names. */
    public record Phase(
            String type,
            String status,
            Instant started,
            Optional<Instant> ended,
            Optional<String> message) {}

    public Build {
        variables = Map.copyOf(variables);
        phases = List.copyOf(phases);
    }

    public String arn() {
        return "arn:aws:codebuild:%s:%s:build/%s".formatted(region, account, id);
    }

    String stream() {
        return id.substring(id.indexOf(':') + 1);
    }

    boolean isRunning() {
        return status.equals("IN_PROGRESS");
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The same build in its next phase; the one before has gone well. */
    Build in(String phase) {
        var next = new ArrayList<>(closed("SUCCEEDED", Optional.empty()));
        next.add(
                new Phase(phase, "IN_PROGRESS", Instant.now(), Optional.empty(), Optional.empty()));
        return with(status, next, Optional.empty());
    }

    /** The same build at its end. */
    Build done(String result, Optional<String> message) {
        var next = new ArrayList<>(closed(result, message));
        var now = Instant.now();
        next.add(new Phase("COMPLETED", "", now, Optional.of(now), Optional.empty()));
        return with(result, next, Optional.of(now));
    }

    private List<Phase> closed(String result, Optional<String> message) {
        if (phases.isEmpty()) {
            return phases;
        }
        var closed = new ArrayList<>(phases);
        var last = closed.removeLast();
        closed.add(
                new Phase(
                        last.type(), result, last.started(), Optional.of(Instant.now()), message));
        return closed;
    }

    private Build with(String nextStatus, List<Phase> nextPhases, Optional<Instant> end) {
        return new Build(
                account,
                region,
                project,
                id,
                token,
                variables,
                logGroup,
                serviceRole,
                nextStatus,
                nextPhases,
                started,
                end);
    }
}
