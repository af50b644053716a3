package io.apidirect.simulator.aws.live;

import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.cloudformation.catalogue.TypeTable;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of the table {@code live-types.yaml}. */
public final class LiveTypes {

    private static final String TABLE = "live-types.yaml";

    private LiveTypes() {}

    /** Every type of the table with what stands behind it, by the type's name. */
    public static List<ResourceType> of(Map<String, Backing> backings) {
        return TypeTable.read(TABLE, new LiveResources(Path.of("nothing-is-kept-here"))).stream()
                .map(it -> (ResourceType) new LiveType(it, the(backings, it.name())))
                .toList();
    }

    private static Backing the(Map<String, Backing> backings, String name) {
        return Optional.ofNullable(backings.get(name))
                .orElseThrow(() -> new IllegalStateException("Nothing stands behind " + name));
    }
}
