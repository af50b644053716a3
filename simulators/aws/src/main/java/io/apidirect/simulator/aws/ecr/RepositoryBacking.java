package io.apidirect.simulator.aws.ecr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Locale;

/** {@code AWS::ECR::Repository}. */
public record RepositoryBacking(Repositories repositories) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name =
                request.text("RepositoryName")
                        .orElseGet(() -> request.nameUpTo(256).toLowerCase(Locale.ROOT));
        var repository = repository(request, name);
        var key = Repositories.key(repository);
        var isOurs =
                repositories.shelf().find(key).filter(it -> it.tags().equals(repository.tags()));
        if (isOurs.isEmpty() && !repositories.shelf().add(key, repository)) {
            throw AwsError.refused(
                    "RepositoryAlreadyExistsException",
                    "Resource of type 'AWS::ECR::Repository' with identifier '%s' already exists."
                            .formatted(name));
        }
        return outcome(repository);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var repository = repository(request, request.thePhysicalId());
        return outcome(repositories.shelf().put(Repositories.key(repository), repository));
    }

    private static ResourceOutcome outcome(Repository it) {
        return ResourceOutcome.done(it.name(), "Arn", it.arn(), "RepositoryUri", it.uri());
    }

    private static Repository repository(ResourceRequest request, String name) {
        return new Repository(
                request.stack().account(),
                request.stack().region(),
                name,
                request.text("ImageTagMutability").orElse("MUTABLE"),
                request.properties().path("EmptyOnDelete").asBoolean(),
                Properties.tags(request.tags(), request.properties().path("Tags")),
                Instant.now());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        repositories
                .shelf()
                .find(key(request))
                .ifPresent(it -> repositories.delete(it, it.isEmptiedOnDelete()));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return repositories.shelf().find(key(request)).isPresent();
    }

    private static String key(ResourceRequest request) {
        return Repositories.key(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }
}
