package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import java.time.Instant;
import java.util.Optional;

/** {@code AWS::ECS::TaskDefinition}: each new one is the family's next revision. */
public record TaskDefinitionBacking(Fleet fleet) implements Backing {

    private static final String TOKEN = "aws:cloudformation:token";

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var family = request.text("Family").orElseGet(() -> request.nameUpTo(255));
        var prefix = request.stack().arn("ecs", "task-definition/" + family + ":");
        synchronized (fleet) {
            var known = fleet.definitions().below(prefix);
            var ours =
                    known.stream()
                            .filter(it -> request.token().equals(it.tags().get(TOKEN)))
                            .findFirst();
            int revision = known.stream().mapToInt(TaskDefinition::revision).max().orElse(0) + 1;
            var definition = ours.orElseGet(() -> definition(request, family, revision));
            fleet.definitions().put(definition.arn(), definition);
            return outcome(definition.arn());
        }
    }

    private static ResourceOutcome outcome(String arn) {
        return ResourceOutcome.done(arn, "TaskDefinitionArn", arn);
    }

    private static TaskDefinition definition(ResourceRequest request, String family, int revision) {
        var properties = request.properties();
        var container = properties.path("ContainerDefinitions").path(0);
        var log = container.path("LogConfiguration").path("Options");
        var tags = Properties.tags(request.tags(), properties.path("Tags"));
        tags.put(TOKEN, request.token());
        return new TaskDefinition(
                request.stack().arn("ecs", "task-definition/" + family + ":" + revision),
                family,
                revision,
                container.path("Name").asText(),
                container.path("Image").asText(),
                Optional.of(Properties.texts(container.path("Command")))
                        .filter(it -> !it.isEmpty()),
                container.at("/PortMappings/0/ContainerPort").asInt(),
                Properties.pairs(container.path("Environment"), "Name", "Value"),
                Properties.pairs(container.path("Secrets"), "Name", "ValueFrom"),
                log.path("awslogs-group").asText(),
                log.path("awslogs-stream-prefix").asText("ecs"),
                request.text("ExecutionRoleArn").orElse(""),
                request.text("TaskRoleArn").orElse(""),
                request.text("Cpu").orElse("256"),
                request.text("Memory").orElse("512"),
                container.path("StopTimeout").asInt(30),
                tags,
                Instant.now());
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return outcome(request.thePhysicalId());
    }

    /** The revision stays as long as tasks may still run it; it is only no longer found. */
    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        fleet.definitions().remove(request.thePhysicalId());
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return fleet.definitions().find(request.thePhysicalId()).isPresent();
    }
}
