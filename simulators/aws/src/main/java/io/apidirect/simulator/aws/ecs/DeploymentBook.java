package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.store.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What became of the deployments of all services; it outlasts the services' own memory of them. */
record DeploymentBook(Shelf<ServiceDeployment> shelf) {

    /** Writes down that a deployment has begun, once; one that it overtakes is stopped. */
    void begun(TaskService service) {
        var arn = ServiceDeployment.arn(service.arn(), service.rollout().id());
        if (shelf.find(arn).isPresent() || !service.rollout().isInProgress()) {
            return;
        }
        of(service.arn()).stream()
                .filter(it -> !it.isOver())
                .forEach(it -> end(it.arn(), "STOPPED", "A later deployment has overtaken it."));
        shelf.put(
                arn,
                new ServiceDeployment(
                        service.arn(),
                        service.rollout(),
                        service.shift().flatMap(Shift::before),
                        service.shift().map(Shift::strategy).orElse("ROLLING"),
                        "IN_PROGRESS",
                        "",
                        "",
                        0,
                        service.rollout().created(),
                        Optional.empty()));
    }

    void reached(TaskService service, Shift.Stage stage, int percent) {
        shelf.change(
                ServiceDeployment.arn(service.arn(), service.rollout().id()),
                it -> it.now(stage.name(), percent));
    }

    void ended(TaskService service, String result, String why) {
        end(ServiceDeployment.arn(service.arn(), service.rollout().id()), result, why);
    }

    private void end(String arn, String result, String why) {
        shelf.change(arn, it -> it.isOver() ? it : it.ended(result, why));
    }

    /** Whether it is not yet settled what becomes of a deployment that has begun. */
    boolean isOpen(TaskService service, String deployment) {
        return shelf.find(ServiceDeployment.arn(service.arn(), deployment))
                .filter(it -> !it.isOver())
                .isPresent();
    }

    /** Whether ECS itself has gone back behind a deployment. */
    boolean isTakenBack(String deployment) {
        return shelf.all().stream()
                .filter(it -> it.target().id().equals(deployment))
                .anyMatch(it -> it.status().startsWith("ROLLBACK"));
    }

    /** The deployment of a service that last succeeded. */
    Optional<Rollout> proven(TaskService service) {
        return of(service.arn()).stream()
                .filter(it -> it.status().equals("SUCCESSFUL"))
                .map(ServiceDeployment::target)
                .findFirst();
    }

    /** The deployments of a service, the newest first. */
    List<ServiceDeployment> of(String service) {
        return shelf.below(service.replace(":service/", ":service-deployment/") + "/").stream()
                .sorted(Comparator.comparing(ServiceDeployment::created).reversed())
                .toList();
    }
}
