package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ejection.EjectedFile;
import io.apidirect.domain.deployment.ejection.Ejection;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves with an environment and makes it in an account where nothing stands. */
class EmptyAccountTest {

    private static final String OTHER_ACCOUNT = "444455556666";
    private static final Path CODE = Path.of("../examples/hello-fastapi").toAbsolutePath();

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theScriptsAloneMakeAnApiThatAnswersAndThenHaveNothingToChange()
            throws IOException, InterruptedException {
        assumeTrue(works("aws --version"), "aws-cli is not installed");
        assumeTrue(works("python3 -c 'import venv, ensurepip'"), "there is no python3 with venv");
        var ejected = eject();
        try (var simulator = Simulator.start(Options.quick(folder.resolve("aws")))) {
            var keys = keys(simulator);
            assertTrue(run(ejected, keys, 1, "./deploy.sh").contains("./image.sh FOLDER"));
            run(ejected, keys, 0, "./image.sh " + CODE);
            var address = run(ejected, keys, 0, "./deploy.sh").strip().replaceAll("(?s).*\\s", "");
            assertEquals("{\"message\":\"Hello, world!\"}", get(address + "/"));
            var again = run(ejected, keys, 0, "./deploy.sh");
            assertEquals(3, again.split("No changes to deploy", -1).length - 1, again);
        }
    }

    private Path eject() throws IOException {
        var settings = SomeSettings.some().please();
        var known = SomeSettings.outputs();
        var network = new HashMap<>(known.of(Layer.NETWORK));
        network.put("Url", "http://a.example.com");
        LayerOutputs outputs = known.with(Layer.NETWORK, network);
        var ejected = folder.resolve("ejected");
        for (EjectedFile file : Ejection.of(settings, new YamlTemplates(), outputs, Map.of())) {
            var path = ejected.resolve(file.path());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.content());
            assertTrue(!file.isExecutable() || path.toFile().setExecutable(true));
        }
        return ejected;
    }

    private Map<String, String> keys(Simulator simulator) throws IOException, InterruptedException {
        var opened =
                new ObjectMapper()
                        .readTree(
                                http.send(
                                                HttpRequest.newBuilder(
                                                                simulator
                                                                        .endpoint()
                                                                        .resolve(
                                                                                "/_simulator/accounts"))
                                                        .POST(
                                                                BodyPublishers.ofString(
                                                                        "{\"account\": \"%s\"}"
                                                                                .formatted(
                                                                                        OTHER_ACCOUNT)))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .body());
        return Map.of(
                "AWS_ACCESS_KEY_ID", opened.path("accessKeyId").asText(),
                "AWS_SECRET_ACCESS_KEY", opened.path("secretAccessKey").asText(),
                "AWS_ENDPOINT_URL", simulator.endpoint().toString(),
                "OTHER_ACCOUNT", "yes");
    }

    private String run(Path ejected, Map<String, String> keys, int expected, String command)
            throws IOException, InterruptedException {
        var printed = folder.resolve("printed.txt");
        var builder =
                new ProcessBuilder("bash", "-c", command)
                        .directory(ejected.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().putAll(keys);
        var process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        var text = Files.readString(printed);
        assertEquals(expected, process.exitValue(), text);
        return text;
    }

    private String get(String address) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static boolean works(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start().waitFor()
                == 0;
    }
}
