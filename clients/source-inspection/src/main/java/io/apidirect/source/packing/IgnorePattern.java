package io.apidirect.source.packing;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of an ignore file.
 *
 * @param path what a path relative to the ignore file's folder must look like
 * @param isNegated whether the line takes back what an earlier one excluded
 * @param onlyFolders whether the line means folders alone
 */
record IgnorePattern(Pattern path, boolean isNegated, boolean onlyFolders) {

    /** How an ignore file reads a pattern without a slash. */
    enum Dialect {
        /** Such a pattern means the name at any depth. */
        GIT,
        /** Every pattern begins at the root. */
        DOCKER
    }

    static Optional<IgnorePattern> parse(String line, Dialect dialect) {
        var text = withoutTrailingBlanks(line.replace("\r", ""));
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        var isNegated = text.startsWith("!");
        text = isNegated ? text.substring(1) : text;
        var onlyFolders = text.endsWith("/") && dialect == Dialect.GIT;
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        var isAnchored = text.contains("/") || dialect == Dialect.DOCKER;
        while (text.startsWith("/") || (dialect == Dialect.DOCKER && text.startsWith("./"))) {
            text = text.substring(text.indexOf('/') + 1);
        }
        return text.isEmpty()
                ? Optional.empty()
                : compiled(text, isAnchored, isNegated, onlyFolders);
    }

    private static Optional<IgnorePattern> compiled(
            String glob, boolean isAnchored, boolean isNegated, boolean onlyFolders) {
        try {
            var regex = (isAnchored ? "" : "(?:.*/)?") + Glob.regex(glob);
            return Optional.of(
                    new IgnorePattern(
                            Pattern.compile(regex, Pattern.DOTALL), isNegated, onlyFolders));
        } catch (PatternSyntaxException _) {
            // git, too, passes over a pattern that cannot be understood.
            return Optional.empty();
        }
    }

    private static String withoutTrailingBlanks(String line) {
        var end = line.length();
        while (end > 0
                && line.charAt(end - 1) == ' '
                && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    boolean matches(String relative, boolean isFolder) {
        return (isFolder || !onlyFolders) && path.matcher(relative).matches();
    }
}
