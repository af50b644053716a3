package io.apidirect.bootstrap.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the built parts are: {@code --server <Liberty folder>} and, where a simulator of AWS is
 * wanted, {@code --aws-simulator <class path>}.
 */
record Arguments(Path server, String awsSimulator) {

    private static final String USAGE =
            "usage: Launcher --server <Liberty folder> [--aws-simulator <class path>]";

    static Arguments parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            values.put(arguments.get(i), arguments.get(i + 1));
        }
        var server = Path.of(values.getOrDefault("--server", "")).toAbsolutePath();
        if (!Files.isExecutable(server.resolve("bin/server"))) {
            throw new CannotStart("There is no server in %s; %s".formatted(server, USAGE));
        }
        return new Arguments(server, values.getOrDefault("--aws-simulator", ""));
    }
}
