package io.apidirect.aws.accountlink;

import java.util.regex.Pattern;

/** The sentence in an error of AWS, whichever of its protocols it comes in. */
final class RefusalText {

    private static final int LONGEST = 300;
    private static final Pattern MESSAGE =
            Pattern.compile("(?:<Message>|\"(?:m|M)essage\"\\s*:\\s*\")([^<\"]+)");

    private RefusalText() {}

    static String of(String body) {
        var found = MESSAGE.matcher(body);
        var text = found.find() ? found.group(1) : body.replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
