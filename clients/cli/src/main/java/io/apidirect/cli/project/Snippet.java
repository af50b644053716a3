package io.apidirect.cli.project;

import io.apidirect.manifest.ManifestProblem;

/** The line of a file that a fault is about, with a caret below the place. */
final class Snippet {
    /** A longer line would wrap, and the caret would point at nothing. */
    private static final int LONGEST = 100;

    private Snippet() {}

    /** Two lines, each after a line break; empty where there is nothing to show. */
    static String of(String text, ManifestProblem problem) {
        String line = text.lines().skip(problem.line() - 1L).findFirst().orElse("").stripTrailing();
        int caret = problem.column() - 1;
        if (line.isBlank() || line.length() > LONGEST || caret > line.length()) {
            return "";
        }
        String number = String.valueOf(problem.line());
        String before = line.substring(0, caret).replaceAll("[^\\t]", " ");
        return "\n    "
                + number
                + " | "
                + line
                + "\n    "
                + " ".repeat(number.length())
                + " | "
                + before
                + "^";
    }
}
