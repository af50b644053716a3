package io.apidirect.aws.accountlink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a role trusts, as its own document says. Conditions are not looked at: knocking tries them.
 */
record TrustPolicy(JsonNode document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What somebody may be allowed without getting in. */
    private static final Set<String> NO_DOORS = Set.of("sts:tagsession", "sts:setsourceidentity");

    /**
     * @param encoded JSON as IAM answers it, URL-encoded
     */
    static TrustPolicy read(String encoded) {
        try {
            return new TrustPolicy(JSON.readTree(URLDecoder.decode(encoded, UTF_8)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("IAM's trust policy is no JSON", unreadable);
        }
    }

    /**
     * Everybody whom it lets in beside the one who shall come in.
     *
     * @param kind {@code AWS} or {@code Service}
     */
    List<String> othersThan(String kind, String name) {
        return each(document.path("Statement"))
                .filter(TrustPolicy::isDoor)
                .flatMap(TrustPolicy::trusted)
                .filter(one -> !one.equals(Map.entry(kind, name)))
                .map(one -> one.getKey() + " " + one.getValue())
                .distinct()
                .toList();
    }

    private static boolean isDoor(JsonNode statement) {
        return statement.path("Effect").asText().equals("Allow")
                && (statement.has("NotAction")
                        || each(statement.path("Action"))
                                .map(action -> action.asText().toLowerCase(Locale.ROOT))
                                .anyMatch(action -> !NO_DOORS.contains(action)));
    }

    private static Stream<Map.Entry<String, String>> trusted(JsonNode statement) {
        if (statement.has("NotPrincipal")) {
            return Stream.of(Map.entry("everybody", "except some"));
        }
        var principal = statement.path("Principal");
        return principal.isTextual()
                ? Stream.of(Map.entry("everybody", principal.asText()))
                : principal.properties().stream()
                        .flatMap(
                                kind ->
                                        each(kind.getValue())
                                                .map(it -> Map.entry(kind.getKey(), it.asText())));
    }

    /** IAM writes a list of one as the one. */
    private static Stream<JsonNode> each(JsonNode oneOrMore) {
        return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
    }
}
