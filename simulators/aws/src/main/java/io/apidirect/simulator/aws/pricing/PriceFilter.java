package io.apidirect.simulator.aws.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;

/** One condition on a product's attributes. */
record PriceFilter(String type, String field, String value) {

    static PriceFilter of(JsonNode filter) {
        return new PriceFilter(
                filter.path("Type").asText(),
                filter.path("Field").asText(),
                filter.path("Value").asText());
    }

    boolean admits(Product product) {
        var said = product.attribute(field);
        return switch (type) {
            case "TERM_MATCH", "EQUALS" -> said.equals(value);
            case "CONTAINS" -> said.contains(value);
            case "ANY_OF" -> List.of(value.split(",")).contains(said);
            case "NONE_OF" -> !List.of(value.split(",")).contains(said);
            default ->
                    throw AwsError.refused(
                            "InvalidParameterException", "Filter type is not valid: " + type);
        };
    }
}
