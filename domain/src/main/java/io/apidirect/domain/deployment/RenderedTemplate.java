package io.apidirect.domain.deployment;

import io.apidirect.domain.compliance.Subject;
import io.apidirect.domain.cost.StackResource;
import io.apidirect.domain.permission.Grantor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template as it goes to CloudFormation.
 *
 * @param body template text, at most 51,200 bytes
 * @param parameters values of its parameters
 * @param awaited parameters whose value another layer's first outputs will give
 * @param resources what it would create, in the order of the template
 * @param tags further tags of the stack, which its resources inherit
 * @param bodyDigest SHA-256 of the body, 64 hex digits
 */
public record RenderedTemplate(
        Layer layer,
        String body,
        Map<String, String> parameters,
        Set<String> awaited,
        List<Resource> resources,
        Map<String, String> tags,
        String bodyDigest) {

    public RenderedTemplate {
        parameters = Map.copyOf(parameters);
        awaited = Set.copyOf(awaited);
        resources = List.copyOf(resources);
        tags = Map.copyOf(tags);
    }

    /** What decides whether the stack must be touched: body, parameters and tags. */
    public String digest() {
        return Digests.sha256(bodyDigest, Digests.canonical(parameters), Digests.canonical(tags));
    }

    /** Its resources as their cost is computed. */
    public List<StackResource> stackResources() {
        return resources.stream()
                .map(
                        it ->
                                new StackResource(
                                        layer.slug(), it.logicalId(), it.type(), it.properties()))
                .toList();
    }

    /** Its resources as the rules of compliance look at them. */
    public List<Subject> subjects() {
        return resources.stream()
                .map(it -> new Subject(layer.slug(), it.logicalId(), it.type(), it.properties()))
                .toList();
    }

    /** Its resources as what they allow is read from them. */
    public List<Grantor> grantors() {
        var names = new OutputNames(parameters);
        return resources.stream()
                .map(
                        it ->
                                new Grantor(
                                        layer.slug(),
                                        it.logicalId(),
                                        it.type(),
                                        names.in(it.properties())))
                .toList();
    }

    /**
     * One resource of the template.
     *
     * @param description the sentence that people see as progress
     * @param isStateful whether deleting or replacing it loses the customer's data
     * @param properties its properties as readable lines, {@code path} to value
     */
    public record Resource(
            String logicalId,
            String type,
            String description,
            boolean isStateful,
            Map<String, String> properties) {}
}
