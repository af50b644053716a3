package io.apidirect.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a caller who was written for the released document can no longer rely on. */
final class Breaks {

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** One sentence for each; none if every caller goes on as before. */
    static List<String> between(JsonNode released, JsonNode now) {
        var breaks = new Breaks(released, now);
        for (var path : released.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (member.getValue().has("responses")) {
                    breaks.compareOperation(path.getKey(), member.getKey(), member.getValue());
                }
            }
        }
        return breaks.found;
    }

    private void compareOperation(String path, String method, JsonNode was) {
        var name = was.path("operationId").asText();
        var is = now.path("paths").path(path).path(method);
        if (is.isMissingNode()) {
            found.add("%s: %s %s is gone".formatted(name, method, path));
            return;
        }
        if (!is.path("operationId").equals(was.path("operationId"))) {
            found.add(name + ": is called " + is.path("operationId").asText() + " now");
        }
        if (isOpen(was) && !isOpen(is)) {
            found.add(name + ": demands a token now");
        }
        compareParameters(name, was, is);
        compareBody(name, was.path("requestBody"), is.path("requestBody"));
        compareAnswers(name, was.path("responses"), is.path("responses"));
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray() && operation.path("security").isEmpty();
    }

    private void compareParameters(String name, JsonNode was, JsonNode is) {
        for (var parameter : was.path("parameters")) {
            var old = resolved(released, parameter);
            var kept = parameter(is, old);
            var place = "%s: parameter %s".formatted(name, old.path("name").asText());
            if (kept.isMissingNode()) {
                found.add(place + " is gone");
            } else {
                sent(place).compare(old.path("schema"), kept.path("schema"));
            }
        }
        for (var parameter : is.path("parameters")) {
            var added = resolved(now, parameter);
            var old = parameterOf(released, was, added);
            if (added.path("required").asBoolean() && !old.path("required").asBoolean()) {
                found.add(
                        "%s: parameter %s is required now"
                                .formatted(name, added.path("name").asText()));
            }
        }
    }

    private JsonNode parameter(JsonNode operation, JsonNode like) {
        return parameterOf(now, operation, like);
    }

    private static JsonNode parameterOf(JsonNode document, JsonNode operation, JsonNode like) {
        for (var parameter : operation.path("parameters")) {
            var candidate = resolved(document, parameter);
            if (candidate.path("name").equals(like.path("name"))
                    && candidate.path("in").equals(like.path("in"))) {
                return candidate;
            }
        }
        return document.path("no such parameter");
    }

    private void compareBody(String name, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            found.add(name + ": demands a body now");
        }
        compareContent(name + ": body", was, is, true);
    }

    private void compareAnswers(String name, JsonNode was, JsonNode is) {
        for (var answer : was.properties()) {
            var place = name + ": answer " + answer.getKey();
            var kept = is.path(answer.getKey());
            if (kept.isMissingNode()) {
                found.add(place + " is gone");
            } else {
                compareContent(
                        place, resolved(released, answer.getValue()), resolved(now, kept), false);
            }
        }
    }

    private void compareContent(String place, JsonNode was, JsonNode is, boolean isSent) {
        for (var content : was.path("content").properties()) {
            var kept = is.path("content").path(content.getKey());
            if (kept.isMissingNode()) {
                found.add("%s is no longer %s".formatted(place, content.getKey()));
            } else {
                var schemas = isSent ? sent(place) : read(place);
                schemas.compare(content.getValue().path("schema"), kept.path("schema"));
            }
        }
    }

    private SchemaBreaks sent(String place) {
        return new SchemaBreaks(released, now, place, true, found);
    }

    private SchemaBreaks read(String place) {
        return new SchemaBreaks(released, now, place, false, found);
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
