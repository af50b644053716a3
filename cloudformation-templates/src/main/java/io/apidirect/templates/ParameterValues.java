package io.apidirect.templates;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values of a layer's parameters, and the names of those that other stacks must give first. */
final class ParameterValues {

    private final LayerOutputs outputs;
    private final Map<String, String> known = new TreeMap<>();
    private final Set<String> awaited = new TreeSet<>();

    ParameterValues(LayerOutputs outputs) {
        this.outputs = outputs;
    }

    Map<String, String> known() {
        return known;
    }

    Set<String> awaited() {
        return awaited;
    }

    void put(String name, String value) {
        known.put(name, value);
    }

    /**
     * The value that {@code layer}'s stack put out, with {@code suffix}; awaited before it stands,
     * and where it stands and will have that output once it is as the settings want it.
     */
    void putOutput(String name, Layer layer, String output, String suffix) {
        var value = outputs.of(layer).get(output);
        if (value != null) {
            known.put(name, value + suffix);
        } else {
            awaited.add(name);
        }
    }
}
