package io.apidirect.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String FULL =
            """
            name: notes-api
            runtime: python3.13
            entryPoint: app.main:create_app()
            workingDirectory: backend
            cpu: 1024
            memory: 4096
            architecture: x86_64
            port: 9000
            scaling:
              min: 2
              max: 6
              cpuTarget: 70
              requestsPerTarget: 500
            health:
              path: /healthz
              interval: 15
              grace: 90
            variables:
              LOG_LEVEL: info
              RATIO: 1.10
              DEBUG: false
              ODD: "a \\"quoted\\" line\\nand \\u0007"
            secrets: [DATABASE_URL]
            egress: single-nat
            network: {allowedCidrs: [203.0.113.0/24, 198.51.100.0/24]}
            database:
              engineVersion: 17
              multiAz: true
              parameters: {work_mem: 8192}
            monitoring: {logFilters: {Errors: "?ERROR"}}
            workers:
              mailer: {command: python -m app.mailer, cpu: 256, count: 2}
            schedules:
              report: {command: python -m app.report, schedule: rate(1 day)}
            tags: {team: platform}
            logs: {retentionDays: 90}
            build:
              dependencies: uv.lock
              packages: [uvicorn]
              exclude: ["data/", "*.csv"]
            """;

    private static Manifest valid(String yaml) {
        return assertInstanceOf(ManifestResult.Valid.class, Manifest.read(yaml)).manifest();
    }

    @Test
    void a_name_alone_is_a_manifest_and_all_else_is_left_to_the_platform() {
        var manifest = valid("name: hello-api\n");
        assertEquals("hello-api", manifest.name());
        assertEquals(Map.of(), manifest.settings());
    }

    @Test
    void every_setting_is_read() {
        var manifest = valid(FULL);
        assertEquals(Optional.of(Runtime.PYTHON_3_13), manifest.runtime());
        assertEquals(
                Optional.of(new EntryPoint("app.main", "create_app", true)), manifest.entryPoint());
        assertEquals(Optional.of("backend"), manifest.workingDirectory());
        assertEquals(
                Map.ofEntries(
                        Map.entry("cpu", "1024"),
                        Map.entry("memory", "4096"),
                        Map.entry("architecture", "x86_64"),
                        Map.entry("port", "9000"),
                        Map.entry("scaling.min", "2"),
                        Map.entry("scaling.max", "6"),
                        Map.entry("scaling.cpuTarget", "70"),
                        Map.entry("scaling.requestsPerTarget", "500"),
                        Map.entry("health.path", "/healthz"),
                        Map.entry("health.interval", "15"),
                        Map.entry("health.grace", "90"),
                        Map.entry("egress", "single-nat"),
                        Map.entry("network.allowedCidrs", "203.0.113.0/24,198.51.100.0/24"),
                        Map.entry("database.engineVersion", "17"),
                        Map.entry("database.multiAz", "true"),
                        Map.entry("logs.retentionDays", "90")),
                manifest.settings());
        assertEquals(List.of("DATABASE_URL"), List.copyOf(manifest.secrets()));
        assertEquals(
                Map.of(
                        "mailer",
                        new Worker(
                                "python -m app.mailer",
                                OptionalInt.of(256),
                                OptionalInt.empty(),
                                2)),
                manifest.workers());
        assertEquals(
                Map.of(
                        "report",
                        new Schedule(
                                "python -m app.report",
                                "rate(1 day)",
                                "UTC",
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                true)),
                manifest.schedules());
        assertEquals(Map.of("team", "platform"), manifest.tags());
        assertEquals(Map.of("work_mem", "8192"), manifest.databaseParameters());
        assertEquals(Map.of("Errors", "?ERROR"), manifest.logFilters());
        assertEquals(
                new Build(
                        Optional.empty(),
                        Optional.of("uv.lock"),
                        List.of("uvicorn"),
                        List.of("data/", "*.csv")),
                manifest.build());
    }

    @Test
    void a_variable_keeps_exactly_the_text_that_was_written() {
        var variables = valid(FULL).variables();
        assertEquals("1.10", variables.get("RATIO"));
        assertEquals("false", variables.get("DEBUG"));
        assertEquals("a \"quoted\" line\nand \u0007", variables.get("ODD"));
        assertEquals(
                List.of("LOG_LEVEL", "RATIO", "DEBUG", "ODD"), List.copyOf(variables.keySet()));
    }

    @Test
    void the_text_of_a_manifest_reads_back_to_an_equal_manifest() {
        for (var yaml : List.of(FULL, "name: hello-api\n")) {
            var manifest = valid(yaml);
            assertEquals(manifest, valid(manifest.text()));
        }
    }

    @Test
    void what_was_found_fills_gaps_and_overrules_nothing() {
        var found =
                new Findings(
                        Optional.of(Runtime.PYTHON_3_12),
                        Optional.of(EntryPoint.parse("main:app")),
                        Optional.of("src"),
                        Optional.of("/health"),
                        Optional.of("requirements.txt"),
                        List.of("uvicorn"));
        var completed = valid("name: abc\nruntime: python3.11\n").completed(found);
        assertEquals(Optional.of(Runtime.PYTHON_3_11), completed.runtime());
        assertEquals(Optional.of(EntryPoint.parse("main:app")), completed.entryPoint());
        assertEquals(Optional.of("/health"), completed.healthPath());
        assertEquals(List.of("uvicorn"), completed.build().packages());
        assertEquals(List.of(), completed.undecided());
        assertEquals(valid(FULL).entryPoint(), valid(FULL).completed(found).entryPoint());
    }

    @Test
    void what_a_build_still_needs_is_named() {
        var undecided = valid("name: abc\n").undecided();
        assertEquals(
                List.of("/runtime", "/entryPoint"),
                undecided.stream().map(ManifestProblem::pointer).toList());
        assertTrue(undecided.getLast().fix().contains("app.main:app"), undecided.getLast().fix());
    }

    @Test
    void a_project_with_its_own_dockerfile_needs_no_entry_point() {
        assertEquals(List.of(), valid("name: abc\nbuild: {dockerfile: Dockerfile}\n").undecided());
    }
}
