package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Clusters, task definitions, services and tasks of all accounts, by ARN. */
public final class Fleet implements TaggedResources {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Shelf<Cluster> clusters;
    private final Shelf<TaskDefinition> definitions;
    private final Shelf<TaskService> services;
    private final Shelf<Task> tasks;
    private final DeploymentBook deployments;

    public Fleet(Store store) {
        clusters = store.shelf("ecs-clusters", Cluster.class);
        definitions = store.shelf("ecs-task-definitions", TaskDefinition.class);
        services = store.shelf("ecs-services", TaskService.class);
        tasks = store.shelf("ecs-tasks", Task.class);
        deployments =
                new DeploymentBook(store.shelf("ecs-service-deployments", ServiceDeployment.class));
    }

    Shelf<Cluster> clusters() {
        return clusters;
    }

    Shelf<TaskDefinition> definitions() {
        return definitions;
    }

    Shelf<TaskService> services() {
        return services;
    }

    Shelf<Task> tasks() {
        return tasks;
    }

    DeploymentBook deploymentBook() {
        return deployments;
    }

    /** The tasks of a service, also those that stopped within the last hour. */
    List<Task> tasksOf(String serviceArn) {
        var old = Instant.now().minus(REMEMBERED);
        var all = tasks.all().stream().filter(it -> it.service().equals(serviceArn)).toList();
        all.stream()
                .filter(it -> it.stopped().filter(old::isAfter).isPresent())
                .forEach(it -> tasks.remove(it.arn()));
        return all;
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        var prefix = "arn:aws:ecs:%s:%s:".formatted(region, account);
        return Stream.of(
                        clusters.below(prefix).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())),
                        definitions.below(prefix).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())),
                        services.below(prefix).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())))
                .flatMap(it -> it);
    }
}
