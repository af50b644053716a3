package io.apidirect.domain.deployment;

import java.util.EnumMap;
import java.util.Map;

/** The digests of the templates that stand, by layer; copies, never changes. */
final class LayerDigests {

    private LayerDigests() {}

    /** An empty digest says that the layer stands as it stood. */
    static Map<Layer, String> with(Map<Layer, String> digests, Layer layer, String digest) {
        var changed = new EnumMap<Layer, String>(Layer.class);
        changed.putAll(digests);
        if (!digest.isEmpty() || !changed.containsKey(layer)) {
            changed.put(layer, digest);
        }
        return Map.copyOf(changed);
    }

    static Map<Layer, String> without(Map<Layer, String> digests, Layer layer) {
        var changed = new EnumMap<Layer, String>(Layer.class);
        changed.putAll(digests);
        changed.remove(layer);
        return Map.copyOf(changed);
    }
}
