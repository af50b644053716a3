package io.apidirect.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
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
    void a_name_alone_is_a_manifest_and_everything_else_has_a_default() {
        var manifest = valid("name: hello-api\n");
        assertEquals("hello-api", manifest.name());
        assertEquals(new Capacity(256, 512), manifest.capacity());
        assertEquals(Architecture.ARM64, manifest.architecture());
        assertEquals(8000, manifest.port());
        assertEquals(new Scaling(1, 2, 60, OptionalInt.empty()), manifest.scaling());
        assertEquals(30, manifest.logRetentionDays());
        assertEquals(Optional.empty(), manifest.egress());
    }

    @Test
    void every_setting_is_read() {
        var manifest = valid(FULL);
        assertEquals(Optional.of(Runtime.PYTHON_3_13), manifest.runtime());
        assertEquals(
                Optional.of(new EntryPoint("app.main", "create_app", true)), manifest.entryPoint());
        assertEquals(Optional.of("backend"), manifest.workingDirectory());
        assertEquals(new Capacity(1024, 4096), manifest.capacity());
        assertEquals(Architecture.X86_64, manifest.architecture());
        assertEquals(9000, manifest.port());
        assertEquals(new Scaling(2, 6, 70, OptionalInt.of(500)), manifest.scaling());
        assertEquals(
                new Health(Optional.of("/healthz"), Duration.ofSeconds(15), Duration.ofSeconds(90)),
                manifest.health());
        assertEquals(List.of("DATABASE_URL"), List.copyOf(manifest.secrets()));
        assertEquals(Optional.of(Egress.SINGLE_NAT), manifest.egress());
        assertEquals(90, manifest.logRetentionDays());
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
    void memory_left_out_is_the_smallest_that_goes_with_the_cpu() {
        assertEquals(new Capacity(1024, 2048), valid("name: abc\ncpu: 1024\n").capacity());
    }

    @Test
    void max_left_out_follows_a_larger_min() {
        assertEquals(5, valid("name: abc\nscaling: {min: 5}\n").scaling().max());
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
        assertEquals(Optional.of("/health"), completed.health().path());
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
