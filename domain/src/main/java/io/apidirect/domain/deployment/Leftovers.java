package io.apidirect.domain.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the account although no release serves, what it costs, and the two ways on. */
final class Leftovers {

    private static final String OF_NETWORK =
            "Amazon charges for the network's load balancer by the hour (about 0.03 USD, and 0.05 more for"
                    + " each NAT gateway) as long as it stands.";
    private static final String OF_BUILD =
            "They cost nothing but the storage of sources and images.";

    private Leftovers() {}

    /**
     * Told for a person; empty where nothing stands.
     *
     * @param digests of what stands; empty where a removal began and did not finish
     */
    static Optional<String> tell(EnvironmentAddress address, Map<Layer, String> digests) {
        var standing = digests.keySet();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "No release serves, but what was made before stands: %s. %s %s"
                        .formatted(
                                names(address, standing),
                                standing.contains(Layer.NETWORK) ? OF_NETWORK : OF_BUILD,
                                waysOn(address, LayerDigests.halfGone(digests))));
    }

    private static String waysOn(EnvironmentAddress address, Set<Layer> halfGone) {
        return halfGone.isEmpty()
                ? "Deploy again (apidirect deploy), which uses it, or take it away (apidirect destroy)."
                : "The removal of %s did not finish: take away what keeps it, then finish the removal (apidirect destroy)."
                        .formatted(names(address, halfGone));
    }

    private static String names(EnvironmentAddress address, Set<Layer> layers) {
        return layers.stream()
                .sorted()
                .map(address::stackName)
                .collect(Collectors.joining(" and "));
    }
}
