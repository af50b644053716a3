package io.apidirect.simulator.aws.codebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What starts the image: uvicorn with the application that the build names. */
final class StartCommand {

    private static final Pattern APPLICATION =
            Pattern.compile("(?m)^(?:CMD|ENTRYPOINT)\\b.*?([A-Za-z_][\\w.]*:[A-Za-z_]\\w*)");

    private StartCommand() {}

    static List<String> of(Build build, Path source, Path environment) {
        var dockerfile = build.variable("DOCKERFILE");
        var application =
                dockerfile.isEmpty()
                        ? build.variable("ENTRY_POINT")
                        : applicationOf(source.resolve(dockerfile));
        var command =
                new ArrayList<>(
                        List.of(
                                environment.resolve("bin/python").toString(),
                                "-m",
                                "uvicorn",
                                application));
        if (build.variable("ENTRY_POINT_IS_FACTORY").equals("true") && dockerfile.isEmpty()) {
            command.add("--factory");
        }
        command.addAll(
                List.of(
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "{port}",
                        "--proxy-headers",
                        "--forwarded-allow-ips",
                        "*"));
        return command;
    }

    /** Docker is not there, so only what a Dockerfile starts is taken from it. */
    private static String applicationOf(Path dockerfile) {
        try {
            var matcher = APPLICATION.matcher(Files.readString(dockerfile));
            if (!matcher.find()) {
                throw new BuildFailed(
                        "The AWS simulator cannot run Docker: it starts only what a CMD with"
                                + " module:application names, and the Dockerfile has none.");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
