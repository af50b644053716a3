package io.apidirect.simulator.aws.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Secrets Manager. */
public final class SecretsManager implements Service {

    private final Secrets secrets;
    private final Map<String, Operation> operations = new HashMap<>();

    public SecretsManager(Secrets secrets) {
        this.secrets = secrets;
        operations.put("CreateSecret", new Operation(SecretsManager::toCreate, this::create));
        operations.put("ListSecrets", Operation.unscoped(this::list));
        operations.put("DescribeSecret", onSecret(this::describe));
        operations.put("GetSecretValue", onSecret(this::value));
        operations.put("PutSecretValue", onSecret(this::put));
        operations.put("DeleteSecret", onSecret(this::delete));
        operations.put("RestoreSecret", onSecret(this::restore));
        operations.put("TagResource", onSecret(this::tag));
        operations.put("UntagResource", onSecret(this::untag));
    }

    @Override
    public String signingName() {
        return "secretsmanager";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    private Operation onSecret(Function<Call, Response> answer) {
        return new Operation(
                call -> {
                    var id = call.the("SecretId");
                    var secret = secrets.find(call.account(), call.region(), id);
                    var arn =
                            secret.map(Secret::arn)
                                    .orElse(
                                            id.startsWith("arn:")
                                                    ? id
                                                    : call.arn("secretsmanager", "secret:" + id));
                    return List.of(
                            call.permission(arn).onTags(secret.map(Secret::tags).orElse(Map.of())));
                },
                answer);
    }

    private static List<Permission> toCreate(Call call) {
        var resource = call.arn("secretsmanager", "secret:" + call.the("Name"));
        var tags = Json.tags(call.json().path("Tags"), "Key", "Value");
        var create = call.permission(resource).withTags(tags);
        return tags.isEmpty()
                ? List.of(create)
                : List.of(create, call.permission("TagResource", resource).withTags(tags));
    }

    private Secret secret(Call call) {
        return secrets.the(call.account(), call.region(), call.the("SecretId"));
    }

    private Secret living(Call call) {
        var secret = secret(call);
        if (secret.deleted().isPresent()) {
            throw AwsError.refused(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for"
                            + " deletion.");
        }
        return secret;
    }

    private Response create(Call call) {
        var name = call.the("Name");
        var version = call.text("ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
        var known = secrets.find(call.account(), call.region(), name);
        if (known.isPresent()) {
            return again(known.get(), version);
        }
        var arn =
                call.arn(
                        "secretsmanager",
                        "secret:%s-%s"
                                .formatted(name, UUID.randomUUID().toString().substring(0, 6)));
        var now = Instant.now();
        var empty =
                new Secret(
                        call.account(),
                        call.region(),
                        name,
                        arn,
                        call.text("Description").orElse(""),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Json.tags(call.json().path("Tags"), "Key", "Value"),
                        now,
                        now,
                        Optional.empty());
        var secret = call.text("SecretString").map(it -> empty.holding(version, it)).orElse(empty);
        secrets.shelf().put(Secrets.key(secret), secret);
        return Response.json(named(secret).put("VersionId", version));
    }

    private static Response again(Secret known, String version) {
        if (known.deleted().isPresent()) {
            throw AwsError.refused(
                    "InvalidRequestException",
                    "You can't create this secret because a secret with this name is already"
                            + " scheduled for deletion.");
        }
        if (!known.values().containsKey(version)) {
            throw AwsError.refused(
                    "ResourceExistsException",
                    "The operation failed because the secret %s already exists."
                            .formatted(known.name()));
        }
        return Response.json(named(known).put("VersionId", version));
    }

    private static ObjectNode named(Secret secret) {
        return Json.object().put("ARN", secret.arn()).put("Name", secret.name());
    }

    private Response put(Call call) {
        var secret = living(call);
        var version = call.text("ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
        var value = call.the("SecretString");
        if (secret.values().containsKey(version) && !value.equals(secret.values().get(version))) {
            throw AwsError.refused(
                    "ResourceExistsException",
                    "A version with this token exists and has another value.");
        }
        secrets.shelf().change(Secrets.key(secret), it -> it.holding(version, value));
        var answer = named(secret).put("VersionId", version);
        answer.set("VersionStages", Json.texts(List.of("AWSCURRENT")));
        return Response.json(answer);
    }

    private Response value(Call call) {
        var secret = living(call);
        var value =
                secret.value()
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "ResourceNotFoundException",
                                                "Secrets Manager can't find the specified secret"
                                                        + " value for staging label: AWSCURRENT"));
        return Response.json(
                named(secret)
                        .put("SecretString", value)
                        .put("VersionId", secret.current().orElse(""))
                        .put("CreatedDate", Json.seconds(secret.changed())));
    }

    private static ObjectNode described(Secret secret) {
        var shape =
                named(secret)
                        .put("Description", secret.description())
                        .put("CreatedDate", Json.seconds(secret.created()))
                        .put("LastChangedDate", Json.seconds(secret.changed()));
        secret.deleted().ifPresent(it -> shape.put("DeletedDate", Json.seconds(it)));
        shape.set("Tags", Json.tags(secret.tags(), "Key", "Value"));
        var stages = shape.putObject("VersionIdsToStages");
        secret.previous().ifPresent(it -> stages.putArray(it).add("AWSPREVIOUS"));
        secret.current().ifPresent(it -> stages.putArray(it).add("AWSCURRENT"));
        return shape;
    }

    private Response describe(Call call) {
        return Response.json(described(secret(call)));
    }

    private Response list(Call call) {
        var all =
                secrets.of(call.account(), call.region()).stream()
                        .filter(it -> it.deleted().isEmpty())
                        .toList();
        var answer = Json.object();
        answer.set("SecretList", Json.list(all, SecretsManager::described));
        return Response.json(answer);
    }

    private Response delete(Call call) {
        var secret = secret(call);
        if (call.json().path("ForceDeleteWithoutRecovery").asBoolean()) {
            secrets.shelf().remove(Secrets.key(secret));
            return Response.json(named(secret).put("DeletionDate", Json.seconds(Instant.now())));
        }
        var end = Instant.now().plus(Duration.ofDays(call.number("RecoveryWindowInDays", 30)));
        secrets.shelf().change(Secrets.key(secret), it -> it.deletedAt(Optional.of(end)));
        return Response.json(named(secret).put("DeletionDate", Json.seconds(end)));
    }

    private Response restore(Call call) {
        var secret = secret(call);
        secrets.shelf().change(Secrets.key(secret), it -> it.deletedAt(Optional.empty()));
        return Response.json(named(secret));
    }

    private Response tag(Call call) {
        var secret = living(call);
        var tags = new LinkedHashMap<>(secret.tags());
        tags.putAll(Json.tags(call.json().path("Tags"), "Key", "Value"));
        secrets.shelf().change(Secrets.key(secret), it -> it.tagged(tags));
        return Response.json(Json.object());
    }

    private Response untag(Call call) {
        var secret = living(call);
        var tags = new LinkedHashMap<>(secret.tags());
        Json.texts(call.json().path("TagKeys")).forEach(tags::remove);
        secrets.shelf().change(Secrets.key(secret), it -> it.tagged(tags));
        return Response.json(Json.object());
    }
}
