package io.apidirect.domain.project;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** The value of a secret on its way to the customer's account. Never stored, logged or answered. */
public record SecretValue(String text) {

    private static final int LONGEST_IN_BYTES = 16_384;

    /**
     * Reads what a person sent, together with the name it is for.
     *
     * @throws RuleBroken with every fault of name and value at once, never with the value
     */
    public static SecretValue of(String name, String text) {
        var faults = new ArrayList<Fault>();
        VariableName.fault(name).ifPresent(fault -> faults.add(new Fault("/name", fault)));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > LONGEST_IN_BYTES) {
            faults.add(
                    new Fault(
                            "/value",
                            "A secret has 1 to 16384 bytes of text, not %d.".formatted(bytes)));
        }
        if (!PlainText.isWhole(text)) {
            faults.add(new Fault("/value", "A secret cannot contain NUL or half of a character."));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.SECRET_IS_WELL_FORMED,
                    "The secret '%s' has faults.".formatted(name),
                    faults);
        }
        return new SecretValue(text);
    }

    @Override
    public String toString() {
        return "SecretValue[masked]";
    }
}
