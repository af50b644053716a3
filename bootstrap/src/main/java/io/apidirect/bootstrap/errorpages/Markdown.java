package io.apidirect.bootstrap.errorpages;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The little of Markdown that the error pages use: a heading, paragraphs, numbered lists. */
final class Markdown {

    private Markdown() {}

    /** Everything else stands in the HTML as it was written, escaped. */
    static String html(String markdown) {
        return Arrays.stream(markdown.strip().split("\\n\\s*\\n"))
                .map(Markdown::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String text) {
        if (text.startsWith("# ")) {
            return "<h1>%s</h1>".formatted(inline(text.substring(2)));
        }
        int list = text.startsWith("1. ") ? 0 : text.indexOf("\n1. ") + 1;
        if (list == 0 && !text.startsWith("1. ")) {
            return "<p>%s</p>".formatted(inline(text));
        }
        var before = list == 0 ? "" : "<p>%s</p>".formatted(inline(text.substring(0, list)));
        return before + list(text.substring(list));
    }

    private static String list(String text) {
        return Arrays.stream(text.split("(?m)^\\d+\\. "))
                .filter(item -> !item.isBlank())
                .map(item -> "<li>%s</li>".formatted(inline(item.strip())))
                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private static String inline(String text) {
        return escaped(text)
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
