package io.apidirect.simulator.aws.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The Resource Groups Tagging API. */
public final class ResourceTagging implements Service {

    private final List<TaggedResources> sources;

    public ResourceTagging(List<TaggedResources> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String signingName() {
        return "tagging";
    }

    @Override
    public String actionPrefix() {
        return "tag";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("GetResources", Operation.unscoped(this::getResources));
    }

    private Response getResources(Call call) {
        var found =
                sources.stream()
                        .flatMap(it -> it.in(call.account(), call.region()))
                        .filter(it -> isOfType(call.json().path("ResourceTypeFilters"), it))
                        .filter(it -> carries(call.json().path("TagFilters"), it))
                        .sorted(Comparator.comparing(TaggedResource::arn))
                        .toList();
        int from =
                call.text("PaginationToken")
                        .filter(it -> !it.isEmpty())
                        .map(Integer::parseInt)
                        .orElse(0);
        int to = Math.min(found.size(), from + call.number("ResourcesPerPage", 100));
        var answer = Json.object().put("PaginationToken", to < found.size() ? "" + to : "");
        answer.set(
                "ResourceTagMappingList",
                Json.list(
                        found.subList(from, to),
                        it -> {
                            var mapping = Json.object().put("ResourceARN", it.arn());
                            mapping.set("Tags", Json.tags(it.tags(), "Key", "Value"));
                            return mapping;
                        }));
        return Response.json(answer);
    }

    private static boolean carries(JsonNode filters, TaggedResource resource) {
        for (JsonNode filter : filters) {
            var value = resource.tags().get(filter.path("Key").asText());
            var wanted = Json.texts(filter.path("Values"));
            if (value == null || !wanted.isEmpty() && !wanted.contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** A filter is a service or a service and a kind: {@code ecs} or {@code ecs:service}. */
    private static boolean isOfType(JsonNode filters, TaggedResource resource) {
        String[] arn = resource.arn().split(":", 6);
        var kind = arn[2] + ":" + arn[5].split("[/:]", 2)[0];
        return filters.isEmpty()
                || Json.texts(filters).stream()
                        .anyMatch(it -> it.equals(arn[2]) || it.equals(kind));
    }
}
