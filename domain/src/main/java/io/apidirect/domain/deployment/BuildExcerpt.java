package io.apidirect.domain.deployment;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a build's log from which a person sees why it failed. */
final class BuildExcerpt {

    private static final int ERRORS = 8;
    private static final int LAST_LINES = 12;

    /** pip and Docker write ERROR, compilers {@code error:}, Python {@code SomeError: …}. */
    private static final Pattern ERROR =
            Pattern.compile(
                    "^(\\[[^]]*]\\s*)?(ERROR|FATAL|error|fatal)\\b.*|.*\\s(error|ERROR): .*|^[A-Za-z_][\\w.]*(Error|Exception): .*");

    private static final Pattern NOISE = Pattern.compile("^(WARNING|\\[notice]|DEPRECATION)\\b?.*");

    private BuildExcerpt() {}

    /** What the build calls an error, each once, in its order. */
    static List<String> errors(List<String> log) {
        return log.stream()
                .map(String::strip)
                .filter(line -> ERROR.matcher(line).matches())
                .distinct()
                .limit(ERRORS)
                .toList();
    }

    /** The end of the log without warnings and errors, which are told apart. */
    static List<String> end(List<String> log) {
        var lines =
                log.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .filter(line -> !NOISE.matcher(line).matches())
                        .filter(line -> !ERROR.matcher(line).matches())
                        .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }
}
