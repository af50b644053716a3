package io.apidirect.bootstrap.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final String SIGN_UP =
            "{\"email\":\"ada@example.com\",\"password\":\"correct horse battery\",\"organizationName\":\"Ada\"}";
    private static final String LOG_IN =
            "{\"email\":\"ada@example.com\",\"password\":\"correct horse battery\"}";

    @TempDir Path home;

    @Test
    void a_killed_platform_starts_again_with_everything_it_had_and_stops_without_a_trace()
            throws IOException, InterruptedException {
        var killed = StartedPlatform.start(home, Map.of());
        var url = killed.awaitReady();
        assertEquals(201, killed.post(url.resolve("/v1/sign-ups"), SIGN_UP).statusCode());
        assertServesOperators(killed, url);
        assertSecretsAreTheOwners();
        assertRefusesASecondOne();
        killed.killWithoutWarning();

        var again = StartedPlatform.start(home, Map.of());
        var sameData = again.awaitReady();
        assertEquals(200, again.post(sameData.resolve("/v1/sessions"), LOG_IN).statusCode());
        var processes = Stream.concat(again.tree().stream(), Stream.of(postmaster())).toList();
        assertEquals(3, processes.size(), "launcher, server and database");
        again.stop();
        assertFalse(processes.stream().anyMatch(ProcessHandle::isAlive), "left: " + processes);
        assertFalse(Files.exists(home.resolve("postgresql/postmaster.pid")));
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(home.resolve("postgresql/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void assertServesOperators(StartedPlatform platform, URI url)
            throws IOException, InterruptedException {
        for (var check : new String[] {"started", "ready", "live"}) {
            assertEquals(200, platform.get(url.resolve("/health/" + check)).statusCode(), check);
        }
        assertTrue(platform.get(url.resolve("/metrics")).body().contains("memory_usedHeap_bytes"));
        assertTrue(platform.get(url.resolve("/openapi")).body().contains("operationId: signUp"));
        var unknown = platform.get(url.resolve("/nothing/here"));
        assertEquals(404, unknown.statusCode());
        assertFalse(unknown.body().contains("Exception"), unknown.body());
    }

    private void assertSecretsAreTheOwners() throws IOException {
        try (var files = Files.list(home.resolve("secrets"))) {
            for (var file : files.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
    }

    private void assertRefusesASecondOne() throws IOException, InterruptedException {
        var second = StartedPlatform.start(home, Map.of());
        var said = second.awaitEnd();
        assertTrue(said.startsWith("error: API-Direct already runs from " + home), said);
        assertEquals(1, second.exitCode());
    }

    @Test
    void wrong_settings_end_the_start_with_one_line_each()
            throws IOException, InterruptedException {
        var platform =
                StartedPlatform.start(
                        home,
                        Map.of("APIDIRECT_HTTP_PORT", "eighty", "APIDIRECT_JOBS_THREADS", "0"));
        assertEquals(
                """
                error: APIDIRECT_HTTP_PORT is 'eighty', but must be a port from 1 to 65535
                error: APIDIRECT_JOBS_THREADS is '0', but must be a whole number from 1 to 100""",
                platform.awaitEnd());
        assertEquals(1, platform.exitCode());
    }

    @Test
    void an_external_database_that_does_not_answer_is_named()
            throws IOException, InterruptedException {
        var nowhere = "jdbc:postgresql://127.0.0.1:%d/apidirect".formatted(Ports.free());
        var platform =
                StartedPlatform.start(
                        home,
                        Map.of(
                                "APIDIRECT_DATABASE_URL", nowhere,
                                "APIDIRECT_DATABASE_OWNER_PASSWORD", "not-used-here",
                                "APIDIRECT_DATABASE_APP_PASSWORD", "not-used-here"));
        var said = platform.awaitEnd();
        assertTrue(said.startsWith("error: PostgreSQL at " + nowhere + " does not let"), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals(1, platform.exitCode());
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            var said = StartedPlatform.start(home, Map.of("APIDIRECT_HTTP_PORT", port)).awaitEnd();
            assertTrue(
                    said.endsWith(
                            "error: APIDIRECT_HTTP_PORT is %s, but this port cannot be used (Address already in use); stop what listens there or choose another port"
                                    .formatted(port)),
                    said);
        }
    }

    /** Somebody else answers "ready" there: whoever asks only for 200 believes it. */
    @Test
    void an_answer_of_another_process_does_not_count() {
        var ours = "{\"checks\":[{\"name\":\"platform\",\"data\":{\"process\":4711}}]}";
        assertTrue(WhoAnswers.isProcess(ours, 4711));
        assertFalse(WhoAnswers.isProcess(ours, 471));
        assertFalse(WhoAnswers.isProcess("{\"status\":\"UP\"}", 4711));
    }
}
