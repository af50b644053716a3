package io.apidirect.aws.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One entry of AWS's price list: a product with its terms. */
record ListedProduct(JsonNode tree) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "databaseEngine";
    private static final String DEPLOYMENT = "deploymentOption";

    /** Which of several products of a usage type is the one that our templates make. */
    private static final Map<String, Map<String, Set<String>>> OURS =
            Map.of(
                    "AWSELB/",
                    Map.of("operation", Set.of("LoadBalancing:Application")),
                    "AmazonRDS/InstanceUsage:",
                    Map.of(ENGINE, Set.of("PostgreSQL"), DEPLOYMENT, Set.of("Single-AZ")),
                    "AmazonRDS/RDS:",
                    Map.of(ENGINE, Set.of("PostgreSQL", "Any"), DEPLOYMENT, Set.of("Single-AZ")),
                    "AmazonS3/TimedStorage",
                    Map.of("volumeType", Set.of("Standard")));

    /** Reads an entry as the API hands it out: JSON in a string. */
    static ListedProduct parse(String entry) {
        try {
            return new ListedProduct(JSON.readTree(entry));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("AWS's price list is no JSON", unreadable);
        }
    }

    private String attribute(String name) {
        return tree.path("product").path("attributes").path(name).asText();
    }

    /** Whether it is of that region, or of none. */
    boolean isIn(String region) {
        return List.of("", region).contains(attribute("regionCode"));
    }

    /** What it does not say of itself does not speak against it. */
    boolean isOurs(String usageType) {
        return OURS.entrySet().stream()
                .filter(it -> usageType.startsWith(it.getKey()))
                .flatMap(it -> it.getValue().entrySet().stream())
                .allMatch(
                        it -> {
                            var said = attribute(it.getKey());
                            return said.isEmpty() || it.getValue().contains(said);
                        });
    }

    /** USD for a unit on demand: of the first step that is not free. */
    Optional<BigDecimal> price() {
        return tree.path("terms")
                .path("OnDemand")
                .valueStream()
                .flatMap(term -> term.path("priceDimensions").valueStream())
                .sorted(Comparator.comparing(ListedProduct::begin))
                .flatMap(ListedProduct::usd)
                .filter(usd -> usd.signum() > 0)
                .findFirst();
    }

    private static BigDecimal begin(JsonNode step) {
        return new BigDecimal(step.path("beginRange").asText("0"));
    }

    private static Stream<BigDecimal> usd(JsonNode step) {
        var usd = step.path("pricePerUnit").path("USD").asText();
        return usd.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new BigDecimal(new BigDecimal(usd).stripTrailingZeros().toPlainString()));
    }

    /** The day on which AWS published it; empty where it does not say. */
    String published() {
        var moment = tree.path("publicationDate").asText();
        return moment.length() < 10 ? "" : moment.substring(0, 10);
    }
}
