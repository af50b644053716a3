package io.apidirect.simulator.aws.codebuild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;

/** {@code AWS::CodeBuild::Project}. */
public record ProjectBacking(Projects projects) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var project = project(request, request.text("Name").orElseGet(() -> request.nameUpTo(150)));
        var known = projects.find(project.account(), project.region(), project.name());
        if (known.filter(it -> !it.tags().equals(project.tags())).isPresent()) {
            throw AwsError.refused(
                    "ResourceAlreadyExistsException", "Project already exists: " + project.arn());
        }
        return kept(project);
    }

    private ResourceOutcome kept(BuildProject it) {
        projects.shelf().put(Projects.key(it.account(), it.region(), it.name()), it);
        return ResourceOutcome.done(it.name(), "Arn", it.arn());
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return kept(project(request, request.thePhysicalId()));
    }

    private static BuildProject project(ResourceRequest request, String name) {
        var properties = request.properties();
        var group = properties.path("LogsConfig").path("CloudWatchLogs").path("GroupName");
        return new BuildProject(
                request.stack().account(),
                request.stack().region(),
                name,
                request.text("ServiceRole").orElseThrow(),
                group.asText("/aws/codebuild/" + name),
                Properties.pairs(
                        properties.path("Environment").path("EnvironmentVariables"),
                        "Name",
                        "Value"),
                properties.path("TimeoutInMinutes").asInt(60),
                Properties.tags(request.tags(), properties.path("Tags")),
                Instant.now());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        projects.shelf().remove(key(request));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return projects.shelf().find(key(request)).isPresent();
    }

    private static String key(ResourceRequest request) {
        return Projects.key(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }
}
