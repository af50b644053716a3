package io.apidirect.simulator.aws.cloudformation.resource;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that stacks of this simulator can hold, by name. */
public final class ResourceTypes {

    private final Map<String, ResourceType> byName = new LinkedHashMap<>();

    /** Later types take the place of earlier ones of the same name. */
    public ResourceTypes(Collection<? extends ResourceType> types) {
        types.forEach(it -> byName.put(it.name(), it));
    }

    /** The type of that name. */
    public Optional<ResourceType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of that name, which a validated template is known to have. */
    public ResourceType the(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("No resource type " + name + "."));
    }
}
