package io.apidirect.domain.deployment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What stands of it, if anything does, equals no template any more. */
    static Map<Layer, String> halfGone(Map<Layer, String> digests, Layer layer) {
        var changed = new EnumMap<Layer, String>(Layer.class);
        changed.putAll(digests);
        changed.replace(layer, "");
        return Map.copyOf(changed);
    }

    /** The layers whose removal began and did not finish. */
    static Set<Layer> halfGone(Map<Layer, String> digests) {
        return digests.entrySet().stream()
                .filter(layer -> layer.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Map<Layer, String> without(Map<Layer, String> digests, Layer layer) {
        var changed = new EnumMap<Layer, String>(Layer.class);
        changed.putAll(digests);
        changed.remove(layer);
        return Map.copyOf(changed);
    }
}
