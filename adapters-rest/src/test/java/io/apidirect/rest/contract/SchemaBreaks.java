package io.apidirect.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What of a schema a caller can no longer rely on.
 *
 * @param place where it stands, for people
 * @param isSent whether callers send it; if not, they read it
 * @param found takes the sentences
 */
record SchemaBreaks(
        JsonNode released, JsonNode now, String place, boolean isSent, List<String> found) {

    /** Words of which a change is a break on either side. */
    private static final List<String> SHAPE = List.of("type", "format", "const");

    /** Words that narrow what may be sent. */
    private static final List<String> LIMITS =
            List.of("minimum", "maximum", "minLength", "maxLength", "pattern", "maxItems");

    void compare(JsonNode was, JsonNode is) {
        compare(was, is, new HashSet<>());
    }

    private void compare(JsonNode was, JsonNode is, Set<String> seen) {
        var reference = was.path("$ref").asText();
        if (!reference.isEmpty() && !seen.add(reference)) {
            return;
        }
        var old = Breaks.resolved(released, was);
        var kept = Breaks.resolved(now, is);
        SHAPE.forEach(word -> mustBeAsItWas(word, old, kept));
        if (isSent) {
            LIMITS.forEach(word -> mustBeAsItWas(word, old, kept));
        }
        compareValues(texts(old.path("enum")), texts(kept.path("enum")));
        compareRequired(texts(old.path("required")), texts(kept.path("required")));
        for (var property : old.path("properties").properties()) {
            compareProperty(property.getKey(), property.getValue(), kept, seen);
        }
        compareInside("items", old, kept, seen);
        compareInside("additionalProperties", old, kept, seen);
    }

    private void mustBeAsItWas(String word, JsonNode was, JsonNode is) {
        if (!was.path(word).equals(is.path(word))) {
            found.add(
                    "%s: its %s was %s and is %s"
                            .formatted(place, word, said(was.path(word)), said(is.path(word))));
        }
    }

    private static String said(JsonNode word) {
        return word.isMissingNode() ? "not given" : word.toString();
    }

    /** Callers may send what they could, and the generated clients know the values they read. */
    private void compareValues(Set<String> was, Set<String> is) {
        var unknown = new HashSet<>(isSent ? was : is);
        unknown.removeAll(isSent ? is : was);
        if (!unknown.isEmpty() && !(isSent ? is : was).isEmpty()) {
            found.add(
                    "%s: the values %s are %s"
                            .formatted(place, unknown, isSent ? "no longer taken" : "new"));
        }
    }

    private void compareRequired(Set<String> was, Set<String> is) {
        var more = new HashSet<>(isSent ? is : was);
        more.removeAll(isSent ? was : is);
        if (!more.isEmpty()) {
            found.add(
                    "%s: %s %s"
                            .formatted(
                                    place,
                                    more,
                                    isSent ? "must be sent now" : "may be absent now"));
        }
    }

    private void compareProperty(String name, JsonNode was, JsonNode kept, Set<String> seen) {
        var inside = in("." + name);
        var property = kept.path("properties").path(name);
        if (property.isMissingNode()) {
            found.add(inside.place + " is gone");
        } else {
            inside.compare(was, property, new HashSet<>(seen));
        }
    }

    private void compareInside(String word, JsonNode was, JsonNode is, Set<String> seen) {
        if (was.path(word).isObject() && is.path(word).isObject()) {
            in("[]").compare(was.path(word), is.path(word), new HashSet<>(seen));
        }
    }

    private SchemaBreaks in(String part) {
        return new SchemaBreaks(released, now, place + part, isSent, found);
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }
}
