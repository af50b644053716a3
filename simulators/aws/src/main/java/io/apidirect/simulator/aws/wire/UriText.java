package io.apidirect.simulator.aws.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Text within addresses, encoded as signatures want it. */
public final class UriText {

    private UriText() {}

    /** Everything but letters, digits and {@code -._~} as percent signs. */
    public static String encode(String text) {
        var out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        return out.toString();
    }

    /** The text behind percent signs; a plus stays a plus. */
    public static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String path(String raw) {
        return Arrays.stream(raw.split("/", -1))
                .map(it -> encode(decode(it)))
                .collect(Collectors.joining("/"));
    }

    /** The parameters of a query or of a form, in order. */
    static List<Map.Entry<String, String>> parameters(String text, boolean isForm) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                found.add(
                        Map.entry(
                                value(pair[0], isForm),
                                pair.length > 1 ? value(pair[1], isForm) : ""));
            }
        }
        return found;
    }

    private static String value(String text, boolean isForm) {
        return isForm ? URLDecoder.decode(text, StandardCharsets.UTF_8) : decode(text);
    }
}
