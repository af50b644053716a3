package io.apidirect.simulator.aws.cloudformation.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One resource of a stack as it stands.
 *
 * @param token of this incarnation; a replacement has another one
 * @param declaration as in the template it was last applied from
 * @param properties resolved, as last applied or as being applied
 * @param tags the stack's tags as last applied
 * @param attributes what {@code Fn::GetAtt} gives
 * @param needs the resources that exist before it
 */
public record StackResource(
        String token,
        ResourceDeclaration declaration,
        Optional<String> physicalId,
        ObjectNode properties,
        Map<String, String> tags,
        ObjectNode attributes,
        ResourceStatus status,
        Optional<String> reason,
        Instant updated,
        Set<String> needs) {

    public StackResource {
        tags = Map.copyOf(tags);
        needs = Set.copyOf(needs);
    }

    /** A resource about to be made. */
    public static StackResource planned(
            String token,
            ResourceDeclaration declaration,
            ObjectNode properties,
            Map<String, String> tags,
            Set<String> needs) {
        return new StackResource(
                token,
                declaration,
                Optional.empty(),
                properties,
                tags,
                JsonNodeFactory.instance.objectNode(),
                ResourceStatus.CREATE_IN_PROGRESS,
                Optional.empty(),
                Instant.EPOCH,
                needs);
    }

    public String logicalId() {
        return declaration.logicalId();
    }

    public String type() {
        return declaration.type();
    }

    /** The same resource in another state. */
    public StackResource in(ResourceStatus next, Optional<String> why) {
        return new StackResource(
                token,
                declaration,
                physicalId,
                properties,
                tags,
                attributes,
                next,
                why,
                updated,
                needs);
    }

    /** The same resource, last touched at that time. */
    public StackResource at(Instant time) {
        return new StackResource(
                token,
                declaration,
                physicalId,
                properties,
                tags,
                attributes,
                status,
                reason,
                time,
                needs);
    }

    /** The same resource, now that AWS has named it. */
    public StackResource named(String id, ObjectNode values) {
        return new StackResource(
                token,
                declaration,
                Optional.of(id),
                properties,
                tags,
                values,
                status,
                reason,
                updated,
                needs);
    }

    /** The same incarnation with what another one was declared as and had as properties. */
    public StackResource applying(StackResource wanted) {
        return new StackResource(
                token,
                wanted.declaration,
                physicalId,
                wanted.properties,
                wanted.tags,
                attributes,
                status,
                reason,
                updated,
                wanted.needs);
    }

    /** The same resource, as if it had been made with these properties. */
    public StackResource having(ObjectNode others) {
        return new StackResource(
                token,
                declaration,
                physicalId,
                others,
                tags,
                attributes,
                status,
                reason,
                updated,
                needs);
    }

    /** What a resource type is asked with. */
    public ResourceRequest request(StackIdentity stack) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.put("aws:cloudformation:stack-name", stack.name());
        all.put("aws:cloudformation:stack-id", stack.id());
        all.put("aws:cloudformation:logical-id", logicalId());
        return new ResourceRequest(stack, logicalId(), token, physicalId, properties, all);
    }
}
