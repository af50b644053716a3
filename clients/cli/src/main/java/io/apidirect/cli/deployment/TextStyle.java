package io.apidirect.cli.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a text for reviews is set. */
enum TextStyle {
    /** For {@code diff}. */
    TEXT {
        @Override
        String title(String title) {
            return title;
        }

        @Override
        String section(String title, List<String> lines) {
            return "\n" + title + "\n" + body(lines);
        }
    },
    /** For the page of a pull request, which paints what is added and removed. */
    MARKDOWN {
        @Override
        String title(String title) {
            return "## " + title + "\n";
        }

        @Override
        String section(String title, List<String> lines) {
            String fence = fence(lines);
            return "\n### " + title + "\n\n" + fence + "diff\n" + body(lines) + "\n" + fence;
        }
    };

    abstract String title(String title);

    abstract String section(String title, List<String> lines);

    static Optional<TextStyle> parse(String text) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static String body(List<String> lines) {
        // A value with line ends, or one that hides others, must not make lines of its own.
        return lines.stream()
                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Longer than any that a value could close it with. */
    private static String fence(List<String> lines) {
        String all = String.join("\n", lines);
        int length = 3;
        while (all.contains("`".repeat(length))) {
            length++;
        }
        return "`".repeat(length);
    }
}
