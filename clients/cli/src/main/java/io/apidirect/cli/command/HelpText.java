package io.apidirect.cli.command;

/** Text for a terminal of 80 columns. */
final class HelpText {

    private static final int WIDTH = 80;
    private static final int INDENT = 2;

    private HelpText() {}

    /** A name and what it means, wrapped beside it; a long name gets a line of its own. */
    static String row(String name, String about, int width) {
        int column = INDENT + width + 2;
        String text = wrapped(about, column);
        String start = " ".repeat(INDENT) + name;
        if (text.isEmpty()) {
            return start;
        }
        return name.length() > width
                ? start + "\n" + " ".repeat(column) + text
                : start + " ".repeat(column - start.length()) + text;
    }

    /** Breaks the text so that it ends at 80 columns, every further line indented. */
    static String wrapped(String text, int indent) {
        StringBuilder out = new StringBuilder();
        int used = indent;
        for (String word : text.split("\\s+")) {
            if (used > indent && used + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(indent));
                used = indent;
            } else if (used > indent) {
                out.append(' ');
                used++;
            }
            out.append(word);
            used += word.length();
        }
        return out.toString();
    }
}
