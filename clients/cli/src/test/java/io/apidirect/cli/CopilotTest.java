package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team that ran on AWS Copilot brings its manifest along. */
class CopilotTest {
    @TempDir Path folder;
    private Tool tool;

    @BeforeEach
    void aServiceOfCopilotLiesHere() throws IOException {
        tool = new Tool(folder, "http://127.0.0.1:1").without("APIDIRECT_TOKEN");
        try (var manifest = CopilotTest.class.getResourceAsStream("/copilot/orders.yml")) {
            Files.write(
                    folder.resolve("manifest.yml"),
                    Objects.requireNonNull(manifest).readAllBytes());
        }
    }

    private Tool.Outcome init(String... more) {
        List<String> words =
                new ArrayList<>(List.of("init", "--offline", "--from-copilot", "manifest.yml"));
        words.addAll(List.of(more));
        return tool.run(words.toArray(String[]::new));
    }

    private Manifest written() throws IOException {
        return assertInstanceOf(
                        ManifestResult.Valid.class,
                        Manifest.read(Files.readString(folder.resolve("apidirect.yaml"))))
                .manifest();
    }

    @Test
    void whatCopilotSaysHoldsAlsoHere() throws IOException {
        var outcome = init();
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        Manifest manifest = written();
        assertEquals("orders", manifest.name());
        assertEquals("Dockerfile", manifest.build().dockerfile().orElse(""));
        assertEquals("info", manifest.variables().get("LOG_LEVEL"));
        assertEquals("1.10", manifest.variables().get("VERSION"));
        assertEquals(List.of("GITHUB_TOKEN", "DB"), List.copyOf(manifest.secrets()));
        for (String setting :
                List.of(
                        "cpu=512",
                        "memory=1024",
                        "architecture=arm64",
                        "port=8080",
                        "scaling.min=2",
                        "scaling.max=10",
                        "scaling.cpuTarget=70",
                        "scaling.memoryTarget=80",
                        "scaling.scaleInCooldown=90",
                        "scaling.requestsPerTarget=1000",
                        "health.path=/healthz",
                        "health.interval=15",
                        "health.timeout=10",
                        "health.healthyCount=3",
                        "health.grace=120",
                        "shutdown.drain=50",
                        "network.allowedCidrs=10.24.34.0/23,192.0.2.7/32",
                        "debug.exec=true",
                        "discovery=true",
                        "egress=single-nat",
                        "ephemeralStorage=30",
                        "logs.retentionDays=30")) {
            String path = setting.substring(0, setting.indexOf('='));
            assertEquals(setting, path + "=" + manifest.settings().get(path));
        }
    }

    @Test
    void nothingOfTheFileVanishesSilently() {
        String report = init().err();
        for (String left :
                List.of(
                        "image.build.context",
                        "image.build.args.PIP_INDEX",
                        "http.healthcheck.success_codes",
                        "http.stickiness",
                        "count.response_time",
                        "storage.volumes.scratch.path",
                        "storage.volumes.scratch.efs",
                        "variables.TABLE",
                        "sidecars.nginx.port",
                        "sidecars.nginx.image",
                        "environments.test",
                        "environments.prod")) {
            assertTrue(
                    report.substring(report.indexOf("Not taken:"))
                            .lines()
                            .anyMatch(line -> line.matches("  \\Q" + left + "\\E  +\\S.*")),
                    () -> left + " is missing in\n" + report);
        }
    }

    @Test
    void eachSecretComesWithTheCommandThatSetsIt() {
        String report = init("--environment", "prod").err();
        assertTrue(
                report.contains(
                        "aws ssm get-parameter --with-decryption --query Parameter.Value --output text --name /copilot/shop/prod/secrets/GITHUB_TOKEN | apidirect secrets set GITHUB_TOKEN\n"),
                report);
        assertTrue(
                report.contains("--secret-id 'demo/it'\\''s/mysql' | apidirect secrets set DB\n"),
                report);
    }

    @Test
    void theWordsOfAnEnvironmentReplaceThoseOfAll() throws IOException {
        init("--environment", "prod");
        Manifest manifest = written();
        assertEquals("3", manifest.settings().get("scaling.min"));
        assertEquals("12", manifest.settings().get("scaling.max"));
        assertEquals("70", manifest.settings().get("scaling.cpuTarget"));
        assertEquals("0", manifest.settings().get("deployment.minimumHealthyPercent"));
        assertEquals("true", manifest.settings().get("deployment.rollbackAlarms"));
        assertEquals("warn", manifest.variables().get("LOG_LEVEL"));
    }

    @Test
    void theVariablesOfOtherEnvironmentsAreSetByCommand() {
        assertTrue(init().err().contains("  apidirect variables set LOG_LEVEL warn -e prod\n"));
    }

    @Test
    void whatTheSchemaRefusesIsGivenBackWithItsReason() throws IOException {
        Files.writeString(
                folder.resolve("manifest.yml"),
                """
                name: A_name_that_no_project_can_have
                type: Load Balanced Web Service
                image: {build: ../Dockerfile, port: 80}
                cpu: 256
                memory: 100
                count: many
                variables: {my-variable: 1}
                secrets: {my-secret: x, GOOD: y}
                """);
        var outcome = init();
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        Manifest manifest = written();
        assertEquals(List.of("GOOD"), List.copyOf(manifest.secrets()));
        assertEquals("256", manifest.settings().get("cpu"));
        assertFalse(manifest.settings().containsKey("memory"));
        assertFalse(manifest.settings().containsKey("port"));
        String left = outcome.err().substring(outcome.err().indexOf("Not taken:"));
        for (String path :
                List.of(
                        "name",
                        "image.build",
                        "image.port",
                        "memory",
                        "count",
                        "variables.my-variable",
                        "secrets.my-secret")) {
            assertTrue(left.contains("  " + path + " "), () -> path + " is missing in " + left);
        }
    }

    @Test
    void withoutAPlatformTheProcessorStaysTheOneOfCopilot() throws IOException {
        Files.writeString(
                folder.resolve("manifest.yml"),
                "name: api\ntype: Load Balanced Web Service\nimage:\n  build: ./Dockerfile\n");
        init();
        assertEquals("x86_64", written().settings().get("architecture"));
    }

    @Test
    void aBackendDoesNotBecomePublic() throws IOException {
        Files.writeString(
                folder.resolve("manifest.yml"),
                "name: api\ntype: Backend Service\nimage:\n  build: ./Dockerfile\n");
        init();
        assertEquals("true", written().settings().get("network.internal"));
    }

    @Test
    void settingsThatDoNotFitTogetherAreGivenBackUntilTheyDo() throws IOException {
        Files.writeString(
                folder.resolve("manifest.yml"),
                """
                name: api
                type: Load Balanced Web Service
                cpu: 256
                memory: 30720
                count: {range: 9-3}
                http: {healthcheck: {path: /up, interval: 5s, timeout: 60s}}
                """);
        var outcome = init();
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertEquals("/up", written().settings().get("health.path"));
        assertTrue(outcome.err().contains("Not taken:"), outcome.err());
    }

    @Test
    void whatIsNoApiIsRefusedWithTheWayOut() throws IOException {
        Files.writeString(folder.resolve("manifest.yml"), "name: job\ntype: Scheduled Job\n");
        var outcome = init();
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("schedules"), outcome.err());
        assertFalse(Files.exists(folder.resolve("apidirect.yaml")));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("apidirect.yaml"), "name: mine\n");
        var outcome = init();
        assertEquals(ExitCode.FAILED, outcome.code());
        assertEquals("name: mine\n", Files.readString(folder.resolve("apidirect.yaml")));
    }

    private Tool.Outcome imported(String settings, String... more) throws IOException {
        Files.writeString(
                folder.resolve("manifest.yml"),
                "name: api\ntype: Load Balanced Web Service\n" + settings);
        var outcome = init(more);
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        return outcome;
    }

    @Test
    void oneNameThatWillNotDoTakesNoOtherAlong() throws IOException {
        var outcome =
                imported(
                        """
                        variables: {feature/x: "on", "a~b": 1, GOOD: fine, LOG_LEVEL: info, REGION: "${AWS_REGION}"}
                        secrets: {GOOD: /x, "no/good": /y, TOKEN: /z}
                        """);
        assertEquals(List.of("GOOD", "LOG_LEVEL"), List.copyOf(written().variables().keySet()));
        assertEquals(List.of("TOKEN"), List.copyOf(written().secrets()));
        String left = outcome.err().substring(outcome.err().indexOf("Not taken:"));
        for (String path :
                List.of(
                        "variables.feature/x",
                        "variables.a~b",
                        "variables.REGION",
                        "secrets.GOOD",
                        "secrets.no/good")) {
            assertTrue(left.contains("  " + path + " "), () -> path + " is missing in " + left);
        }
        assertFalse(left.contains("  variables.GOOD"), left);
        assertFalse(left.contains("  variables.LOG_LEVEL"), left);
    }

    @Test
    void aSettingThatIsRefusedTakesNoVariableOfItsNameAlong() throws IOException {
        imported("cpu: 7\nvariables: {cpu: seven}\nsecrets: {memory: /x}\nmemory: 100\n");
        assertEquals("seven", written().variables().get("cpu"));
        assertEquals(List.of("memory"), List.copyOf(written().secrets()));
        assertFalse(written().settings().containsKey("cpu"));
    }

    @Test
    void ofSeveralSecretsEachIsToldAsTaken() {
        String report = init().err();
        String left = report.substring(report.indexOf("Not taken:"));
        assertFalse(left.contains("  secrets."), left);
        assertTrue(report.contains("  secrets.DB "), report);
    }

    @Test
    void noNameOfTheFileBecomesACommandInALineToPaste() throws IOException {
        var outcome =
                imported(
                        """
                        variables: {"Y; touch /tmp/pwn #": {from_cfn: z}}
                        secrets: {"S; touch /tmp/pwn #": /x}
                        environments:
                          "prod;id": {variables: {A: b}}
                          prod: {variables: {"X; touch /tmp/pwn #": 1, A: "b;c"}}
                        """);
        assertTrue(outcome.err().contains(" -e 'prod;id'\n"), outcome.err());
        assertEquals(
                List.of("  apidirect variables set A 'b;c' -e prod"),
                outcome.err().lines().filter(it -> it.startsWith("  apidirect")).toList());
        assertTrue(
                outcome.err()
                        .lines()
                        .noneMatch(it -> it.contains("apidirect ") && it.contains("pwn")),
                outcome.err());
    }

    @Test
    void noNameOfTheFileForgesALineOfTheReport() throws IOException {
        var outcome = imported("variables: {\"A\\n  apidirect destroy\\e[2J\": 1}\n");
        assertTrue(
                outcome.err().contains("  variables.A?  apidirect destroy?[2J  "), outcome.err());
    }

    @Test
    void theFileItselfIsQuotedInALineToPaste() throws IOException {
        Files.writeString(
                folder.resolve("my api.yml"),
                "name: api\ntype: Load Balanced Web Service\nenvironments: {prod: {cpu: 512}}\n");
        var outcome = tool.run("init", "--offline", "--from-copilot", "my api.yml");
        assertTrue(
                outcome.err().contains("init --from-copilot 'my api.yml' -e prod\n"),
                outcome.err());
    }

    @Test
    void aRangeAndANumberOfSpotTasksAreNotBothTaken() throws IOException {
        var outcome = imported("count: {range: 2-10, spot: 3}\n");
        assertEquals("2", written().settings().get("scaling.min"));
        assertEquals("10", written().settings().get("scaling.max"));
        assertFalse(written().settings().containsKey("scaling.spotPercent"));
        assertTrue(
                outcome.err().contains("count.spot  `count.range` is taken and says otherwise"),
                outcome.err());
    }

    @Test
    void theWordOfAnEnvironmentOnSpotTasksTakesThePlaceOfTheRange() throws IOException {
        imported(
                "count: {range: 2-10}\nenvironments: {prod: {count: {spot: 3}}}\n",
                "--environment",
                "prod");
        assertEquals("3", written().settings().get("scaling.min"));
        assertEquals("3", written().settings().get("scaling.max"));
        assertEquals("100", written().settings().get("scaling.spotPercent"));
    }
}
