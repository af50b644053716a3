package io.apidirect.simulator.aws.network;

import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.wire.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The filters of EC2's calls, of which {@code vpc-id} and {@code tag:...} are obeyed. */
record Filters(Form form) {

    boolean let(LiveResource resource) {
        return IntStream.iterate(1, it -> name(it).isPresent(), it -> it + 1)
                .allMatch(
                        it ->
                                let(
                                        resource,
                                        name(it).orElse(""),
                                        form.numbered("Filter." + it + ".Value")));
    }

    private Optional<String> name(int number) {
        return form.text("Filter." + number + ".Name");
    }

    private static boolean let(LiveResource resource, String name, List<String> values) {
        if (name.equals("vpc-id")) {
            var own = resource.properties().path("VpcId").asText(resource.physicalId());
            return values.contains(own);
        }
        return !name.startsWith("tag:")
                || values.contains(resource.tags().getOrDefault(name.substring(4), ""));
    }
}
