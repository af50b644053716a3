package io.apidirect.simulator.aws.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** {@code AWS::IAM::ManagedPolicy}. */
public record ManagedPolicyBacking(Identities identities) implements Backing {

    private static final int LONGEST = 6144;

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var policy =
                new ManagedPolicy(
                        request.stack().account(),
                        request.text("ManagedPolicyName").orElseGet(() -> request.nameUpTo(128)),
                        request.text("Path").orElse("/"),
                        "ANPA" + request.suffix(17),
                        request.text("Description").orElse(""),
                        document(request),
                        1,
                        Instant.now());
        var isOurs =
                identities.policies().find(policy.arn()).filter(it -> it.id().equals(policy.id()));
        if (isOurs.isEmpty() && !identities.policies().add(policy.arn(), policy)) {
            throw new AwsError(
                    409,
                    "EntityAlreadyExists",
                    "A policy called %s already exists. Duplicate names are not allowed."
                            .formatted(policy.name()));
        }
        attach(request, policy.arn(), request.properties().path("Roles"));
        return outcome(policy.arn());
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        var document = document(request);
        identities.policies().change(arn, it -> it.replaced(document));
        detach(request, arn, previous.path("Roles"));
        attach(request, arn, request.properties().path("Roles"));
        return outcome(arn);
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var arn = request.thePhysicalId();
        detach(request, arn, request.properties().path("Roles"));
        var holders =
                identities.of(request.stack().account()).stream()
                        .filter(it -> it.attached().contains(arn))
                        .count();
        if (holders > 0) {
            throw new AwsError(
                    409, "DeleteConflict", "Cannot delete a policy attached to entities.");
        }
        identities.policies().remove(arn);
        return ResourceOutcome.done(arn);
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return identities.policies().find(request.thePhysicalId()).isPresent();
    }

    private static ResourceOutcome outcome(String arn) {
        return ResourceOutcome.done(arn, "PolicyArn", arn);
    }

    private static String document(ResourceRequest request) {
        var document = request.properties().path("PolicyDocument").toString();
        Policy.read(document);
        if (document.replaceAll("\\s", "").length() > LONGEST) {
            throw new AwsError(
                    409, "LimitExceeded", "Cannot exceed quota for PolicySize: " + LONGEST);
        }
        return document;
    }

    private void attach(ResourceRequest request, String arn, JsonNode roles) {
        for (String role : Properties.texts(roles)) {
            identities.the(request.stack().account(), role);
            change(request, role, it -> it.attach(arn));
        }
    }

    private void detach(ResourceRequest request, String arn, JsonNode roles) {
        Properties.texts(roles).forEach(role -> change(request, role, it -> it.detach(arn)));
    }

    private void change(ResourceRequest request, String role, UnaryOperator<Role> change) {
        identities.roles().change(Identities.key(request.stack().account(), role), change);
    }
}
