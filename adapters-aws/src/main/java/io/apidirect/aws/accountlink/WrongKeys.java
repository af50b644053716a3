package io.apidirect.aws.accountlink;

import static java.lang.Character.isUpperCase;
import static java.lang.Character.toLowerCase;
import static java.lang.Character.toUpperCase;

import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.shared.Secrets;
import java.util.List;

/** External IDs that must not open a role that demands {@code right}. */
record WrongKeys(ExternalId right, Secrets secrets) {

    /** A stranger, a longer one, a shorter one and another spelling: wildcards let them in. */
    List<String> all() {
        var text = right.value();
        return List.of(
                secrets.alphanumeric(text.length()),
                text + "0",
                text.substring(0, text.length() - 1),
                swapCase(text));
    }

    private static String swapCase(String text) {
        var swapped = new StringBuilder();
        text.chars()
                .map(c -> isUpperCase(c) ? toLowerCase(c) : toUpperCase(c))
                .forEach(c -> swapped.append((char) c));
        var result = swapped.toString();
        return result.equals(text) ? "x" + text : result;
    }
}
