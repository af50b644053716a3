package io.apidirect.source.inspection;

import java.util.Arrays;

/** Compares a minor version of Python with a range as PEP 440 and Poetry write it. */
final class VersionRange {

    private VersionRange() {}

    /**
     * Whether some release of {@code 3.x} satisfies the range; what cannot be read is taken to
     * allow it.
     */
    static boolean allows(String range, String version) {
        return Arrays.stream(range.split("\\|\\|?"))
                .anyMatch(
                        part ->
                                Arrays.stream(part.split(","))
                                        .map(String::strip)
                                        .allMatch(clause -> clause(clause, minor(version))));
    }

    private static boolean clause(String clause, int minor) {
        var operator = clause.replaceAll("[0-9.*\\s].*$", "");
        var bound = clause.substring(operator.length()).strip();
        if (!bound.startsWith("3.")) {
            return !(operator.equals("<") && bound.startsWith("3")) && !bound.startsWith("2");
        }
        var isWholeMinor =
                bound.indexOf('.', 2) < 0 || bound.endsWith(".*") || bound.endsWith(".0");
        return switch (operator) {
            case ">=", "^" -> minor >= minor(bound);
            case ">" -> minor > minor(bound) || (!isWholeMinor && minor == minor(bound));
            case "<" -> minor < minor(bound) || (!isWholeMinor && minor == minor(bound));
            case "<=" -> minor <= minor(bound);
            case "!=" -> !isWholeMinor || minor != minor(bound);
            case "~=" -> bound.indexOf('.', 2) < 0 ? minor >= minor(bound) : minor == minor(bound);
            case "", "==", "===", "~" -> minor == minor(bound);
            default -> true;
        };
    }

    private static int minor(String version) {
        var digits = version.substring(2).replaceAll("\\D.*$", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
