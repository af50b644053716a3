package io.apidirect.source.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The application that a command line starts, such as {@code uvicorn app.main:app --port 80}.
 *
 * @param module dotted
 * @param attribute the name in the module
 */
record ServerCommand(String module, String attribute, boolean isFactory) {

    private static final Set<String> SERVERS =
            Set.of("uvicorn", "gunicorn", "hypercorn", "granian", "daphne");
    private static final Pattern TARGET =
            Pattern.compile("([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*):([A-Za-z_]\\w*)(\\(\\))?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\[\\],\"';&|]+");

    /**
     * Finds the target in a shell line, the exec form of a Dockerfile, or a line of YAML that holds
     * one.
     */
    static Optional<ServerCommand> in(String line) {
        var words = Arrays.asList(SEPARATOR.split(line));
        for (var i = 0; i < words.size(); i++) {
            var program = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
            var rest = words.subList(i + 1, words.size());
            if (SERVERS.contains(program)) {
                return rest.stream()
                        .map(word -> target(word, rest))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
            if (program.equals("fastapi")) {
                return rest.stream()
                        .filter(word -> word.endsWith(".py"))
                        .findFirst()
                        .map(ServerCommand::script);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads {@code module:attribute}, with {@code ()} or a {@code --factory} among the words for a
     * factory.
     */
    static Optional<ServerCommand> target(String text, List<String> words) {
        var found = TARGET.matcher(text);
        return found.matches()
                ? Optional.of(
                        new ServerCommand(
                                found.group(1),
                                found.group(2),
                                found.group(3) != null || words.contains("--factory")))
                : Optional.empty();
    }

    private static ServerCommand script(String path) {
        var plain = path.startsWith("./") ? path.substring(2) : path;
        return new ServerCommand(
                plain.substring(0, plain.length() - 3).replace('/', '.'), "app", false);
    }
}
