package io.apidirect.aws.cost;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * How a usage type is written in one region: most carry a prefix of the region, some its name, some
 * (all of old services in us-east-1, and what has no region) nothing.
 */
final class UsageTypes {

    private static final Map<String, List<String>> PREFIXES =
            Map.ofEntries(
                    Map.entry("af-south-1", List.of("AFS1")),
                    Map.entry("ap-east-1", List.of("APE1")),
                    Map.entry("ap-northeast-1", List.of("APN1")),
                    Map.entry("ap-northeast-2", List.of("APN2")),
                    Map.entry("ap-northeast-3", List.of("APN3")),
                    Map.entry("ap-south-1", List.of("APS3")),
                    Map.entry("ap-south-2", List.of("APS5")),
                    Map.entry("ap-southeast-1", List.of("APS1")),
                    Map.entry("ap-southeast-2", List.of("APS2")),
                    Map.entry("ap-southeast-3", List.of("APS4")),
                    Map.entry("ap-southeast-4", List.of("APS6")),
                    Map.entry("ca-central-1", List.of("CAN1")),
                    Map.entry("ca-west-1", List.of("CAN2")),
                    Map.entry("eu-central-1", List.of("EUC1")),
                    Map.entry("eu-central-2", List.of("EUC2")),
                    Map.entry("eu-north-1", List.of("EUN1")),
                    Map.entry("eu-south-1", List.of("EUS1")),
                    Map.entry("eu-south-2", List.of("EUS2")),
                    Map.entry("eu-west-1", List.of("EU", "EUW1")),
                    Map.entry("eu-west-2", List.of("EUW2")),
                    Map.entry("eu-west-3", List.of("EUW3")),
                    Map.entry("il-central-1", List.of("ILC1")),
                    Map.entry("me-central-1", List.of("MEC1")),
                    Map.entry("me-south-1", List.of("MES1")),
                    Map.entry("sa-east-1", List.of("SAE1")),
                    Map.entry("us-east-1", List.of("USE1")),
                    Map.entry("us-east-2", List.of("USE2")),
                    Map.entry("us-west-1", List.of("USW1")),
                    Map.entry("us-west-2", List.of("USW2")));

    private UsageTypes() {}

    /** How {@code name} may be written in {@code region}, the likeliest first. */
    static SequencedSet<String> candidates(String region, String name) {
        var candidates = new LinkedHashSet<String>();
        PREFIXES.getOrDefault(region, List.of())
                .forEach(prefix -> candidates.add(prefix + "-" + name));
        candidates.add(name);
        candidates.add(region + "-" + name);
        return candidates;
    }
}
