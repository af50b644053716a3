package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.wire.Permission;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What schedules start: a task of a definition, or a service's tasks anew. It is done in the name
 * of the schedule's role; what that may not is not done, and the simulator's log says why.
 */
public record TimedTasks(Fleet fleet, Scheduler scheduler, Authorizer authorizer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts what the schedule is for. */
    public void start(LiveResource schedule) {
        var target = schedule.properties().path("Target");
        var what = target.path("Arn").asText();
        if (what.endsWith("aws-sdk:ecs:updateService")) {
            renew(schedule, target);
        } else if (what.contains(":cluster/")) {
            run(schedule, target);
        } else {
            complain(schedule, "the simulator cannot start " + what);
        }
    }

    private void run(LiveResource schedule, JsonNode target) {
        var wanted = target.path("EcsParameters");
        var found = fleet.definitions().find(wanted.path("TaskDefinitionArn").asText());
        if (found.isEmpty()) {
            complain(schedule, "there is no task definition " + wanted.path("TaskDefinitionArn"));
            return;
        }
        var definition = found.get();
        var refusal =
                refusal(
                        schedule,
                        new Permission("ecs:RunTask", definition.arn()),
                        passing(definition.executionRole()),
                        passing(definition.taskRole()));
        if (refusal.isPresent()) {
            complain(schedule, refusal.get());
            return;
        }
        var cluster = target.path("Arn").asText().replaceAll(".*/", "");
        for (int i = 0; i < wanted.path("TaskCount").asInt(1); i++) {
            scheduler.runOnce(schedule.account(), schedule.region(), cluster, definition);
        }
    }

    private static Permission passing(String role) {
        return new Permission("iam:PassRole", role)
                .with("iam:PassedToService", "ecs-tasks.amazonaws.com");
    }

    private void renew(LiveResource schedule, JsonNode target) {
        try {
            var input = JSON.readTree(target.path("Input").asText("{}"));
            var arn =
                    "arn:aws:ecs:%s:%s:service/%s/%s"
                            .formatted(
                                    schedule.region(),
                                    schedule.account(),
                                    input.path("Cluster").asText(),
                                    input.path("Service").asText());
            refusal(schedule, new Permission("ecs:UpdateService", arn))
                    .ifPresentOrElse(
                            it -> complain(schedule, it),
                            () ->
                                    fleet.services()
                                            .change(
                                                    arn,
                                                    it ->
                                                            it.deploying(
                                                                    Rollout.of(
                                                                            it.rollout()
                                                                                    .definition()))));
        } catch (JsonProcessingException _) {
            complain(schedule, "its input is not JSON");
        }
    }

    private Optional<String> refusal(LiveResource schedule, Permission... needed) {
        var role = schedule.properties().at("/Target/RoleArn").asText();
        return Stream.of(needed)
                .filter(it -> !it.resource().isEmpty())
                .map(it -> authorizer.refusalOfRole(role, "scheduler", schedule.region(), it))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void complain(LiveResource schedule, String why) {
        System.getLogger("simulator")
                .log(
                        System.Logger.Level.WARNING,
                        "The schedule {0} started nothing: {1}",
                        schedule.physicalId(),
                        why);
    }
}
