package io.apidirect.simulator.aws.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** ECR. */
public final class ContainerRegistry implements Service {

    private final Repositories repositories;
    private final Map<String, Operation> operations = new HashMap<>();

    public ContainerRegistry(Repositories repositories) {
        this.repositories = repositories;
        operations.put("CreateRepository", onRepository(this::create));
        operations.put("DeleteRepository", onRepository(this::delete));
        operations.put(
                "DescribeRepositories",
                Operation.on(ContainerRegistry::anyOf, this::describeRepositories));
        operations.put("DescribeImages", onRepository(this::describeImages));
        operations.put("ListImages", onRepository(this::listImages));
        operations.put("BatchGetImage", onRepository(this::getImages));
        operations.put("BatchDeleteImage", onRepository(this::deleteImages));
        operations.put("GetAuthorizationToken", Operation.unscoped(ContainerRegistry::token));
    }

    @Override
    public String signingName() {
        return "ecr";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    private static Operation onRepository(Function<Call, Response> answer) {
        return Operation.on(
                call -> call.arn("ecr", "repository/" + call.the("repositoryName")), answer);
    }

    private static String anyOf(Call call) {
        var names = Json.texts(call.json().path("repositoryNames"));
        return call.arn("ecr", "repository/" + (names.isEmpty() ? "*" : names.getFirst()));
    }

    private Repository repository(Call call) {
        return repositories.the(call.account(), call.region(), call.the("repositoryName"));
    }

    private Response create(Call call) {
        var repository =
                new Repository(
                        call.account(),
                        call.region(),
                        call.the("repositoryName"),
                        call.text("imageTagMutability").orElse("MUTABLE"),
                        false,
                        Json.tags(call.json().path("tags"), "Key", "Value"),
                        Instant.now());
        if (!repositories.shelf().add(Repositories.key(repository), repository)) {
            throw AwsError.refused(
                    "RepositoryAlreadyExistsException",
                    "The repository with name '%s' already exists in the registry with id '%s'"
                            .formatted(repository.name(), repository.account()));
        }
        return one(repository);
    }

    private static Response one(Repository repository) {
        var answer = Json.object();
        answer.set("repository", shape(repository));
        return Response.json(answer);
    }

    private static JsonNode shape(Repository it) {
        return Json.object()
                .put("repositoryArn", it.arn())
                .put("registryId", it.account())
                .put("repositoryName", it.name())
                .put("repositoryUri", it.uri())
                .put("createdAt", Json.seconds(it.created()))
                .put("imageTagMutability", it.mutability());
    }

    private Response delete(Call call) {
        var repository = repository(call);
        repositories.delete(repository, call.json().path("force").asBoolean());
        return one(repository);
    }

    private Response describeRepositories(Call call) {
        var names = Json.texts(call.json().path("repositoryNames"));
        var found =
                names.isEmpty()
                        ? repositories.of(call.account(), call.region())
                        : names.stream()
                                .map(it -> repositories.the(call.account(), call.region(), it))
                                .toList();
        var answer = Json.object();
        answer.set("repositories", Json.list(found, ContainerRegistry::shape));
        return Response.json(answer);
    }

    /** The images that the call names, and those it names in vain. */
    private record Asked(List<Image> found, List<JsonNode> missing) {}

    private Asked asked(Call call) {
        var all = repositories.images(repository(call));
        List<Image> found = new ArrayList<>();
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode id : call.json().path("imageIds")) {
            find(all, id).ifPresentOrElse(found::add, () -> missing.add(id));
        }
        return new Asked(call.json().path("imageIds").isEmpty() ? all : found, missing);
    }

    private static Optional<Image> find(List<Image> images, JsonNode id) {
        return images.stream()
                .filter(
                        it ->
                                id.has("imageDigest")
                                        ? it.digest().equals(id.path("imageDigest").asText())
                                        : it.tags().contains(id.path("imageTag").asText()))
                .findFirst();
    }

    private Response describeImages(Call call) {
        var asked = asked(call);
        if (!asked.missing().isEmpty()) {
            throw AwsError.refused(
                    "ImageNotFoundException",
                    "The image with imageId %s does not exist within the repository with name '%s' in the registry with id '%s'"
                            .formatted(
                                    asked.missing().getFirst(),
                                    call.the("repositoryName"),
                                    call.account()));
        }
        var answer = Json.object();
        answer.set("imageDetails", Json.list(asked.found(), ContainerRegistry::detail));
        return Response.json(answer);
    }

    private static JsonNode detail(Image image) {
        var shape =
                Json.object()
                        .put("registryId", image.account())
                        .put("repositoryName", image.repository())
                        .put("imageDigest", image.digest())
                        .put("imageSizeInBytes", image.size())
                        .put("imagePushedAt", Json.seconds(image.pushed()));
        shape.set("imageTags", Json.texts(image.tags()));
        return shape;
    }

    private Response listImages(Call call) {
        var ids = repositories.images(repository(call)).stream().flatMap(it -> ids(it).stream());
        var answer = Json.object();
        answer.set("imageIds", Json.list(ids.toList(), it -> it));
        return Response.json(answer);
    }

    private static List<ObjectNode> ids(Image image) {
        return image.tags().isEmpty()
                ? List.of(id(image))
                : image.tags().stream().map(it -> id(image).put("imageTag", it)).toList();
    }

    private static ObjectNode id(Image image) {
        return Json.object().put("imageDigest", image.digest());
    }

    private Response getImages(Call call) {
        var asked = asked(call);
        var answer = Json.object();
        answer.set(
                "images",
                Json.list(
                        asked.found(),
                        it -> {
                            var shape =
                                    Json.object()
                                            .put("registryId", it.account())
                                            .put("repositoryName", it.repository())
                                            .put("imageManifest", "{\"schemaVersion\":2}");
                            shape.set("imageId", ids(it).getFirst());
                            return shape;
                        }));
        return Response.json(withFailures(answer, asked.missing()));
    }

    private static ObjectNode withFailures(ObjectNode answer, List<JsonNode> missing) {
        answer.set(
                "failures",
                Json.list(
                        missing,
                        it -> {
                            var failure =
                                    Json.object()
                                            .put("failureCode", "ImageNotFound")
                                            .put("failureReason", "Requested image not found");
                            failure.set("imageId", it);
                            return failure;
                        }));
        return answer;
    }

    private Response deleteImages(Call call) {
        var asked = asked(call);
        if (!call.json().path("imageIds").isEmpty()) {
            asked.found().forEach(repositories::remove);
        }
        var answer = Json.object();
        answer.set(
                "imageIds",
                Json.list(
                        asked.found().stream().flatMap(it -> ids(it).stream()).toList(), it -> it));
        return Response.json(withFailures(answer, asked.missing()));
    }

    private static Response token(Call call) {
        var token =
                Base64.getEncoder()
                        .encodeToString(
                                "AWS:simulated".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = Json.object();
        answer.putArray("authorizationData")
                .addObject()
                .put("authorizationToken", token)
                .put("expiresAt", Json.seconds(Instant.now().plus(Duration.ofHours(12))))
                .put(
                        "proxyEndpoint",
                        "https://%s.dkr.ecr.%s.amazonaws.com"
                                .formatted(call.account(), call.region()));
        return Response.json(answer);
    }
}
