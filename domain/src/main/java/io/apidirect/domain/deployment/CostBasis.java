package io.apidirect.domain.deployment;

import io.apidirect.domain.cost.StackResource;
import java.util.List;
import java.util.stream.Stream;

/** What the cost of an environment depends on: the resources of its rendered templates. */
public final class CostBasis {

    private CostBasis() {}

    public static List<StackResource> of(List<RenderedTemplate> templates) {
        return templates.stream().flatMap(CostBasis::resources).toList();
    }

    private static Stream<StackResource> resources(RenderedTemplate template) {
        return template.resources().stream()
                .map(
                        resource ->
                                new StackResource(
                                        template.layer().slug(),
                                        resource.logicalId(),
                                        resource.type(),
                                        resource.properties()));
    }
}
