package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service.
 *
 * @param targetGroup where its tasks are registered
 * @param graceSeconds after a task's start in which failed checks do not count
 * @param hasBreaker whether a deployment ends after too many failures
 * @param rollsBack whether it then goes back to the deployment before
 * @param rollout the deployment that is wanted
 * @param proven the definition that was last completed
 * @param events the newest first
 */
public record TaskService(
        String account,
        String region,
        String cluster,
        String name,
        int desired,
        Optional<String> targetGroup,
        int graceSeconds,
        boolean hasBreaker,
        boolean rollsBack,
        Rollout rollout,
        Optional<String> proven,
        List<Event> events,
        Map<String, String> tags,
        Instant created) {

    /** Something that happened. */
    public record Event(Instant time, String message) {}

    private static final int MOST_EVENTS = 50;

    public TaskService {
        events = List.copyOf(events);
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:ecs:%s:%s:service/%s/%s".formatted(region, account, cluster, name);
    }

    TaskService with(Rollout next, Optional<String> provenDefinition) {
        return new TaskService(
                account,
                region,
                cluster,
                name,
                desired,
                targetGroup,
                graceSeconds,
                hasBreaker,
                rollsBack,
                next,
                provenDefinition,
                events,
                tags,
                created);
    }

    TaskService wanting(int tasks) {
        return new TaskService(
                account,
                region,
                cluster,
                name,
                tasks,
                targetGroup,
                graceSeconds,
                hasBreaker,
                rollsBack,
                rollout,
                proven,
                events,
                tags,
                created);
    }

    TaskService said(String message) {
        var more = new ArrayList<Event>();
        more.add(new Event(Instant.now(), "(service %s) %s".formatted(name, message)));
        more.addAll(events.subList(0, Math.min(events.size(), MOST_EVENTS - 1)));
        return new TaskService(
                account,
                region,
                cluster,
                name,
                desired,
                targetGroup,
                graceSeconds,
                hasBreaker,
                rollsBack,
                rollout,
                proven,
                more,
                tags,
                created);
    }
}
