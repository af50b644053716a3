package io.apidirect.manifest;

/** Text in double quotes, escaped so that JSON and YAML both read it back as it was. */
final class QuotedText {

    private QuotedText() {}

    static String of(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else if (c < 0x20
                                    || c == 0x7f
                                    || (c >= 0x80 && c < 0xa0)
                                    || c == 0x2028
                                    || c == 0x2029
                                    || c == 0xfeff) {
                                quoted.append(String.format("\\u%04x", c));
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }
}
