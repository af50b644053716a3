package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the table with places to fill, such as {@code arn:aws:sns:{region}:{account}:{id}}. */
record FillText(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /** The text for this resource; empty when a property that it needs is not given. */
    Optional<String> fill(ResourceRequest request, String id) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = first(matcher.group(1), request, id);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private static Optional<String> first(String choices, ResourceRequest request, String id) {
        return Arrays.stream(choices.split("\\|", -1))
                .flatMap(it -> value(it, request, id).stream())
                .findFirst();
    }

    private static Optional<String> value(String place, ResourceRequest request, String id) {
        if (place.startsWith("=")) {
            return Optional.of(place.substring(1));
        }
        if (Character.isUpperCase(place.charAt(0))) {
            return Optional.ofNullable(request.properties().get(place))
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText);
        }
        String[] parts = place.split(":", -1);
        int length = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return Optional.of(
                switch (parts[0]) {
                    case "id" -> id;
                    case "account" -> request.stack().account();
                    case "region" -> request.stack().region();
                    case "name" -> request.nameUpTo(length);
                    case "hex" -> request.hex(length);
                    case "upper" -> request.suffix(length);
                    case "number" -> String.valueOf(number(request, 0));
                    case "time" -> Instant.now().toString();
                    case "uuid" -> uuid(request.hex(32));
                    case "ip" -> ip(request);
                    default ->
                            throw new IllegalStateException(
                                    "The table of resource types knows no {" + place + "}.");
                });
    }

    private static int number(ResourceRequest request, int from) {
        return Integer.parseInt(request.hex(from + 6).substring(from), 16);
    }

    private static String ip(ResourceRequest request) {
        int number = number(request, 6);
        return "52.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private static String uuid(String hex) {
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
