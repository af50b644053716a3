package io.apidirect.domain.deployment;

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

    /** Told for a person; empty where nothing stands. */
    static Optional<String> tell(EnvironmentAddress address, Set<Layer> standing) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var stacks =
                standing.stream()
                        .sorted()
                        .map(address::stackName)
                        .collect(Collectors.joining(" and "));
        return Optional.of(
                "No release serves, but what was made before stands: %s. %s Deploy again (apidirect deploy), which uses it, or take it away (apidirect destroy)."
                        .formatted(
                                stacks, standing.contains(Layer.NETWORK) ? OF_NETWORK : OF_BUILD));
    }
}
