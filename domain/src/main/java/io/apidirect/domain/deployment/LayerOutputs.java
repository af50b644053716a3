package io.apidirect.domain.deployment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The outputs of the stacks that stand, by layer and output name. */
public record LayerOutputs(Map<Layer, Map<String, String>> byLayer) {

    public static final LayerOutputs NONE = new LayerOutputs(Map.of());

    public LayerOutputs {
        byLayer = Map.copyOf(byLayer);
    }

    /** The outputs of {@code layer}; empty where its stack does not stand. */
    public Map<String, String> of(Layer layer) {
        return byLayer.getOrDefault(layer, Map.of());
    }

    /** The output of that name, of whichever layer has one. */
    public Optional<String> find(String name) {
        return byLayer.values().stream()
                .map(outputs -> outputs.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    public LayerOutputs with(Layer layer, Map<String, String> outputs) {
        var all = new EnumMap<Layer, Map<String, String>>(Layer.class);
        all.putAll(byLayer);
        all.put(layer, Map.copyOf(outputs));
        return new LayerOutputs(all);
    }

    public LayerOutputs without(Layer layer) {
        var all = new EnumMap<Layer, Map<String, String>>(Layer.class);
        all.putAll(byLayer);
        all.remove(layer);
        return new LayerOutputs(all);
    }
}
