package io.apidirect.simulator.aws.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code AWS::SecretsManager::Secret}. */
public record SecretBacking(Secrets secrets) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name = request.text("Name").orElseGet(() -> request.nameUpTo(256));
        var arn = request.stack().arn("secretsmanager", "secret:" + name + "-" + request.suffix(6));
        var known = find(request, name);
        if (known.filter(it -> !it.arn().equals(arn)).isPresent()) {
            throw AwsError.refused(
                    "ResourceExistsException",
                    "The operation failed because the secret %s already exists.".formatted(name));
        }
        if (known.isPresent()) {
            return ResourceOutcome.done(arn, "Id", arn);
        }
        var generated = request.properties().path("GenerateSecretString");
        var value =
                request.text("SecretString")
                        .orElseGet(
                                () ->
                                        generated.isObject()
                                                ? RandomPassword.generate(generated)
                                                : "");
        var now = Instant.now();
        var secret =
                new Secret(
                                request.stack().account(),
                                request.stack().region(),
                                name,
                                arn,
                                request.text("Description").orElse(""),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Properties.tags(request.tags(), request.properties().path("Tags")),
                                now,
                                now,
                                Optional.empty())
                        .holding(request.hex(32), value);
        secrets.shelf().put(Secrets.key(secret), secret);
        return ResourceOutcome.done(arn, "Id", arn);
    }

    private Optional<Secret> find(ResourceRequest request, String nameOrArn) {
        return secrets.find(request.stack().account(), request.stack().region(), nameOrArn);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        var secret = secrets.the(request.stack().account(), request.stack().region(), arn);
        var value = request.text("SecretString");
        value.ifPresent(
                it ->
                        secrets.shelf()
                                .change(Secrets.key(secret), s -> s.holding(request.hex(32), it)));
        return ResourceOutcome.done(arn, "Id", arn);
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        find(request, request.thePhysicalId())
                .ifPresent(it -> secrets.shelf().remove(Secrets.key(it)));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return find(request, request.thePhysicalId()).isPresent();
    }
}
