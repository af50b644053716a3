package io.apidirect.domain.identity;

import io.apidirect.domain.shared.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case. The shape is checked only roughly: the one proof that an address
 * exists is a mail that arrives.
 */
public record Email(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,63}");

    public Email {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address that {@code typed} means; empty where it cannot be one. */
    public static Optional<Email> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return isAddress(text) ? Optional.of(new Email(text)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && PlainText.isOneLine(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
