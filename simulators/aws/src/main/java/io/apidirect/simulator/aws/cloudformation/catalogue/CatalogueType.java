package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource type that the table describes. */
record CatalogueType(Entry entry, LiveResources live) implements ResourceType {

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public ResourceSchema schema() {
        return entry.schema();
    }

    @Override
    public List<RequiredPermission> permissions(
            ResourceOperation operation, ResourceRequest request) {
        String id = request.physicalId().orElseGet(() -> newId(request));
        return entry.the(operation).calls().stream()
                .flatMap(it -> permission(it, request, id).stream())
                .toList();
    }

    private static Optional<RequiredPermission> permission(
            Entry.Call call, ResourceRequest request, String id) {
        Map<String, String> context = new LinkedHashMap<>();
        call.context()
                .forEach(
                        (key, text) ->
                                text.fill(request, id).ifPresent(it -> context.put(key, it)));
        return call.resource()
                .fill(request, id)
                .map(it -> new RequiredPermission(call.action(), it, context));
    }

    @Override
    public Duration typicalDuration(ResourceOperation operation) {
        return entry.the(operation).duration();
    }

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        LiveResource wanted = resource(request, newId(request));
        return live.add(wanted, entry.quota().map(Entry.Quota::limit).orElse(Integer.MAX_VALUE))
                .map(it -> refusal(it, wanted))
                .orElseGet(() -> done(request, wanted.physicalId()));
    }

    private ResourceOutcome refusal(LiveResources.Conflict conflict, LiveResource wanted) {
        return ResourceOutcome.failed(
                switch (conflict) {
                    case TOO_MANY ->
                            entry.quota().map(Entry.Quota::reason).orElse("Too many resources.");
                    case SAME_NAME -> wanted.physicalId() + " already exists";
                });
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        String id = request.thePhysicalId();
        live.put(resource(request, id));
        return done(request, id);
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var id = request.thePhysicalId();
        var refusal =
                entry.inUse()
                        .filter(_ -> live.find(request.token()).filter(live::isNamed).isPresent())
                        .flatMap(it -> it.fill(request, id));
        if (refusal.isPresent()) {
            return ResourceOutcome.failed(refusal.get());
        }
        live.remove(request.token());
        return ResourceOutcome.done(id);
    }

    @Override
    public Optional<String> takenName(ResourceRequest request) {
        LiveResource wanted = resource(request, newId(request));
        return live.isTaken(wanted) ? Optional.of(wanted.physicalId()) : Optional.empty();
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return live.find(request.token()).map(LiveResource::properties);
    }

    private LiveResource resource(ResourceRequest request, String id) {
        String arn = entry.self().flatMap(it -> it.fill(request, id)).orElse("");
        return LiveResource.of(request, entry.name(), id, arn);
    }

    private String newId(ResourceRequest request) {
        return entry.id().fill(request, "").orElseGet(() -> request.nameUpTo(255));
    }

    private ResourceOutcome done(ResourceRequest request, String id) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        entry.attributes()
                .forEach(
                        (name, text) ->
                                text.fill(request, id).ifPresent(it -> attributes.put(name, it)));
        return new ResourceOutcome.Done(id, attributes);
    }
}
