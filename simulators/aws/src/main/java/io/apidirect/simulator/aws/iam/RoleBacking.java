package io.apidirect.simulator.aws.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Optional;

/** {@code AWS::IAM::Role}. */
public record RoleBacking(Identities identities) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var role = role(request, request.text("RoleName").orElseGet(() -> request.nameUpTo(64)));
        var key = Identities.key(role.account(), role.name());
        var isOurs = identities.roles().find(key).filter(it -> it.id().equals(role.id()));
        if (isOurs.isEmpty() && !identities.roles().add(key, role)) {
            throw new AwsError(
                    409,
                    "EntityAlreadyExists",
                    "Role with name %s already exists.".formatted(role.name()));
        }
        return outcome(role);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var name = request.thePhysicalId();
        var old = identities.the(request.stack().account(), name);
        var changed = role(request, name);
        // A policy that another resource attached is not this resource's to take away.
        var mine = Properties.texts(previous.path("ManagedPolicyArns"));
        for (String arn : old.attached()) {
            changed = mine.contains(arn) ? changed : changed.attach(arn);
        }
        return outcome(identities.roles().put(Identities.key(old.account(), name), changed));
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var name = request.thePhysicalId();
        identities.roles().remove(Identities.key(request.stack().account(), name));
        return ResourceOutcome.done(name);
    }

    @Override
    public boolean exists(ResourceRequest request) {
        var key = Identities.key(request.stack().account(), request.thePhysicalId());
        return identities.roles().find(key).isPresent();
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        var key = Identities.key(request.stack().account(), request.thePhysicalId());
        return identities.roles().find(key).map(it -> LiveRole.properties(request, it));
    }

    private static ResourceOutcome outcome(Role role) {
        return ResourceOutcome.done(role.name(), "Arn", role.arn(), "RoleId", role.id());
    }

    private static Role role(ResourceRequest request, String name) {
        var properties = request.properties();
        var trust = properties.path("AssumeRolePolicyDocument").toString();
        Policy.read(trust);
        var role =
                new Role(
                        request.stack().account(),
                        name,
                        request.text("Path").orElse("/"),
                        "AROA" + request.suffix(17),
                        trust,
                        request.text("Description").orElse(""),
                        properties.path("MaxSessionDuration").asInt(3600),
                        request.text("PermissionsBoundary"),
                        java.util.Map.of(),
                        Properties.texts(properties.path("ManagedPolicyArns")),
                        Properties.tags(request.tags(), properties.path("Tags")),
                        Instant.now());
        for (var policy : properties.path("Policies")) {
            var document = policy.path("PolicyDocument").toString();
            Policy.read(document);
            role = role.withInline(policy.path("PolicyName").asText(), document);
        }
        return role;
    }
}
