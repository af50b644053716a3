package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.ejection.EjectedFile;
import io.apidirect.domain.deployment.ejection.Ejection;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.OperationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves with an environment and makes it again with aws-cli. */
class EjectionTest {

    /** An aws-cli that answers from files and writes down what it is told to deploy. */
    private static final String AWS =
            """
            #!/usr/bin/env bash
            case "$1 $2" in
              "sts get-caller-identity") echo "${FAKE_ACCOUNT:-123456789012}" ;;
              "cloudformation describe-stacks") key=${6#*\\'}; cat "$FAKE/$4.${key%%\\'*}" 2> /dev/null || echo None ;;
              "cloudformation deploy") printf '%s\\n' "$@" > "$FAKE/$4.call" ;;
              "ecr describe-images") exit "${FAKE_NO_IMAGE:-0}" ;;
              "s3api put-object") cp "$8" "$FAKE/source.zip" ;;
              "codebuild start-build") echo build:1 ;;
              "codebuild batch-get-builds") echo SUCCEEDED ;;
              *) echo "unexpected: $*" >&2; exit 9 ;;
            esac
            """;

    private final YamlTemplates templates = new YamlTemplates();
    private final ServiceSettings settings =
            SomeSettings.some()
                    .profile("prod")
                    .with(DatabaseSettings.ENABLED, true)
                    .with(OperationSettings.MONITORING, true)
                    .secret("TOKEN")
                    .please();
    private final LayerOutputs outputs =
            SomeSettings.outputs()
                    .with(
                            Layer.NETWORK,
                            with(
                                    SomeSettings.outputs().of(Layer.NETWORK),
                                    "Url",
                                    "http://a.example.com"));

    @TempDir Path folder;
    private Path ejected;
    private Path fake;

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    private Map<Layer, String> digests() {
        var digests = new EnumMap<Layer, String>(Layer.class);
        for (var layer : settings.layers()) {
            digests.put(layer, templates.render(layer, settings, outputs).digest());
        }
        return digests;
    }

    @BeforeEach
    void eject() throws IOException {
        ejected = Files.createDirectory(folder.resolve("ejected"));
        fake = Files.createDirectory(folder.resolve("fake"));
        for (EjectedFile file : Ejection.of(settings, templates, outputs, digests())) {
            var path = ejected.resolve(file.path());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.content());
        }
        var aws = Files.writeString(fake.resolve("aws"), AWS);
        assertTrue(aws.toFile().setExecutable(true));
        for (var layer : Layer.values()) {
            for (var output : outputs.of(layer).entrySet()) {
                var name = settings.address().stackName(layer) + "." + output.getKey();
                Files.writeString(fake.resolve(name), output.getValue() + "\n");
            }
        }
    }

    private String run(int expected, String... environment)
            throws IOException, InterruptedException {
        return run(expected, List.of("deploy.sh"), environment);
    }

    private String run(int expected, List<String> script, String... environment)
            throws IOException, InterruptedException {
        var printed = folder.resolve("printed.txt");
        var builder =
                new ProcessBuilder(Stream.concat(Stream.of("bash"), script.stream()).toList())
                        .directory(ejected.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().put("FAKE", fake.toString());
        builder.environment().put("PATH", fake + ":" + System.getenv("PATH"));
        for (var variable : environment) {
            builder.environment().put(variable.split("=")[0], variable.split("=")[1]);
        }
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        var text = Files.readString(printed);
        assertEquals(expected, process.exitValue(), text);
        return text;
    }

    private List<String> call(Layer layer) throws IOException {
        return Files.readAllLines(fake.resolve(settings.address().stackName(layer) + ".call"));
    }

    @Test
    void theScriptGivesEachStackExactlyTheParametersOfThePlan()
            throws IOException, InterruptedException {
        assertTrue(run(0).contains("http://a.example.com"));
        for (var layer : Layer.values()) {
            var call = call(layer);
            var given = call.subList(call.indexOf("--parameter-overrides") + 1, call.size());
            var planned =
                    templates.render(layer, settings, outputs).parameters().entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.toSet());
            assertEquals(planned, Set.copyOf(given), () -> layer.slug());
        }
    }

    @Test
    void theTemplatesAreTheOnesThatWereDeployedAndTheStacksKeepTheirTags()
            throws IOException, InterruptedException {
        run(0);
        for (var layer : Layer.values()) {
            assertEquals(
                    templates.render(layer, settings, outputs).body(),
                    Files.readString(ejected.resolve("templates/" + layer.slug() + ".yaml")));
            assertTrue(call(layer).contains("apidirect:environment=dev"));
            assertTrue(call(layer).contains("--no-fail-on-empty-changeset"));
        }
    }

    @Test
    void withoutTheImageTheServiceIsNotTouched() throws IOException, InterruptedException {
        assertTrue(run(1, "FAKE_NO_IMAGE=1").contains("docker push"));
        assertFalse(
                Files.exists(fake.resolve(settings.address().stackName(Layer.SERVICE) + ".call")));
    }

    @Test
    void anotherAccountIsRefusedUntilItIsMeant() throws IOException, InterruptedException {
        assertTrue(run(1, "FAKE_ACCOUNT=999999999999").contains("Another account"));
        run(0, "FAKE_ACCOUNT=999999999999", "OTHER_ACCOUNT=yes");
    }

    @Test
    void anOutputThatIsMissingStopsTheScript() throws IOException, InterruptedException {
        Files.delete(fake.resolve(settings.address().stackName(Layer.NETWORK) + ".VpcId"));
        assertTrue(run(1).contains("has no output VpcId"));
    }

    @Test
    void theImageIsBuiltOfTheCodeWithoutTheseFiles() throws IOException, InterruptedException {
        var code = Files.createDirectories(folder.resolve("my app.d")).resolve("a.py");
        Files.writeString(code, "");
        Files.writeString(folder.resolve("main.py"), "");
        run(0, List.of("image.sh", ".."));
        try (var zip = new ZipFile(fake.resolve("source.zip").toFile())) {
            var names = zip.stream().map(ZipEntry::getName).toList();
            assertTrue(
                    names.contains("main.py") && names.contains("my app.d/a.py"), names::toString);
            assertFalse(names.stream().anyMatch(it -> it.startsWith("ejected")), names::toString);
        }
    }

    @Test
    void whatNoStackGivesIsLeftToTheTemplate() {
        var withoutData = outputs.without(Layer.DATA);
        var files = Ejection.of(settings, templates, withoutData, digests());
        assertTrue(files.stream().anyMatch(it -> it.path().equals("templates/service.yaml")));
    }

    @Test
    void aStackOfOtherSettingsIsSaidInTheReadMe() {
        var readMe =
                Ejection.of(settings, templates, outputs, Map.of(Layer.NETWORK, "other"))
                        .getFirst();
        assertEquals("README.md", readMe.path());
        assertTrue(readMe.content().contains("The script would change them"));
        var same = Ejection.of(settings, templates, outputs, digests()).getFirst();
        assertFalse(same.content().contains("The script would change them"), same.content());
    }
}
