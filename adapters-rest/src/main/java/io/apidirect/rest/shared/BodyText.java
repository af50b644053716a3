package io.apidirect.rest.shared;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Finds the texts of a body that nothing behind the door could store or send on. */
final class BodyText {

    private static final String MUST = "must not contain NUL or half of a surrogate pair";

    private BodyText() {}

    /** Every such text, and every object with such a name in it. */
    static List<Fault> faults(JsonNode tree) {
        var faults = new ArrayList<Fault>();
        look(tree, "", faults);
        return faults;
    }

    private static void look(JsonNode node, String place, List<Fault> faults) {
        if (node.isTextual() && !PlainText.isWhole(node.textValue())) {
            faults.add(new Fault(place, MUST));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.get(i), place + "/" + i, faults);
        }
        node.properties()
                .forEach(
                        part -> {
                            if (PlainText.isWhole(part.getKey())) {
                                look(part.getValue(), place + "/" + part.getKey(), faults);
                            } else {
                                faults.add(new Fault(place, "has a name that " + MUST));
                            }
                        });
    }
}
