package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tasks before they have a process. */
final class NewTask {

    private NewTask() {}

    /** A new task of a service's deployment, or one that nobody keeps. */
    static Task of(TaskService service, TaskDefinition definition) {
        var id = UUID.randomUUID().toString().replace("-", "");
        return new Task(
                "arn:aws:ecs:%s:%s:task/%s/%s"
                        .formatted(service.region(), service.account(), service.cluster(), id),
                service.cluster(),
                service.name().isEmpty() ? "" : service.arn(),
                service.rollout().id(),
                definition.arn(),
                0,
                0,
                "PROVISIONING",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.now(),
                Optional.empty(),
                Optional.empty());
    }
}
