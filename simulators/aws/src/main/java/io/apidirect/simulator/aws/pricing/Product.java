package io.apidirect.simulator.aws.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One product of the list.
 *
 * @param service code of the service, such as {@code AmazonEC2}
 * @param steps each the begin of its range and USD for a unit in it
 */
record Product(
        String service, Map<String, String> attributes, String unit, List<List<String>> steps) {

    private static final String OFFER = "JRTCKXETXF";
    private static final String PUBLISHED = "2026-11-18T20:00:00Z";

    String attribute(String name) {
        return switch (name) {
            case "servicecode", "ServiceCode" -> service;
            default -> attributes.getOrDefault(name, "");
        };
    }

    /** As the API hands it out, when it is put into a string. */
    ObjectNode listed() {
        var product = Json.object().put("sku", sku());
        var written = product.putObject("attributes");
        attributes.forEach(written::put);
        written.put("servicecode", service);
        var entry = Json.object();
        entry.set("product", product);
        entry.put("serviceCode", service);
        entry.putObject("terms").putObject("OnDemand").set(sku() + "." + OFFER, term());
        return entry.put("version", "20261118200000").put("publicationDate", PUBLISHED);
    }

    private ObjectNode term() {
        var term =
                Json.object()
                        .put("sku", sku())
                        .put("offerTermCode", OFFER)
                        .put("effectiveDate", "2026-11-01T00:00:00Z");
        var dimensions = term.putObject("priceDimensions");
        for (int step = 0; step < steps.size(); step++) {
            var code = "%s.%s.STEP%06d".formatted(sku(), OFFER, step);
            var isLast = step == steps.size() - 1;
            var dimension =
                    dimensions
                            .putObject(code)
                            .put("rateCode", code)
                            .put("unit", unit)
                            .put("beginRange", steps.get(step).getFirst())
                            .put("endRange", isLast ? "Inf" : steps.get(step + 1).getFirst())
                            .put("description", "simulated list price");
            dimension.putObject("pricePerUnit").put("USD", steps.get(step).getLast());
        }
        return term;
    }

    private String sku() {
        var name = (service + attributes).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name)
                .toString()
                .replace("-", "")
                .substring(0, 16)
                .toUpperCase(Locale.ROOT);
    }
}
