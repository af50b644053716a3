package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final String PLACE = "/v1/projects/my-api/environments/dev/";
    private static final String LOOKING =
            """
            {"id":"drift_1","status":"looking","layers":[{"layer":"network","status":"looking","differences":[]}]}""";
    private static final String DRIFTED =
            """
            {"id":"drift_1","status":"drifted","layers":[
             {"layer":"network","status":"drifted","differences":[
              {"resource":"LogGroup","type":"AWS::Logs::LogGroup","property":"/RetentionInDays","expected":"7","actual":"365"},
              {"resource":"Bucket","type":"AWS::S3::Bucket"}]},
             {"layer":"service","status":"in-sync","differences":[
              {"resource":"Rule","property":"/Weight","expected":"100","actual":"0","explanation":"ECS leads calls to the newest release"}]}]}""";

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        tool =
                new Tool(folder, server.url())
                        .with("APIDIRECT_PROJECT", "my-api")
                        .with("APIDIRECT_ENVIRONMENT", "dev");
        server.on("POST " + PLACE + "drift-checks", 202, LOOKING);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void driftIsShownWithBothValuesAndAnExitCodeOfItsOwn() {
        server.on("GET " + PLACE + "drift", 200, DRIFTED);
        var result = tool.run("drift");
        assertEquals(
                """
                Drift: this is not as it was deployed.
                LAYER    RESOURCE  PROPERTY          DEPLOYED  NOW
                network  LogGroup  /RetentionInDays  7         365
                network  Bucket                      there     deleted
                service  Rule      /Weight           100       0
                  Rule /Weight is no drift: ECS leads calls to the newest release
                """,
                result.out());
        assertEquals(ExitCode.CHANGES, result.code());
    }

    @Test
    void whatIsInSyncIsSaidInOneLine() {
        server.on(
                "GET " + PLACE + "drift",
                200,
                "{\"id\":\"drift_1\",\"status\":\"in-sync\",\"layers\":[]}");
        var result = tool.run("drift", "--last");
        assertEquals("No drift: everything is as it was deployed.\n", result.out());
        assertEquals(ExitCode.OK, result.code());
    }

    @Test
    void nothingIsRepairedWithoutAnAnswer() {
        server.on("GET " + PLACE + "drift", 200, DRIFTED);
        var result = tool.run("drift", "--fix");
        assertEquals(ExitCode.USAGE, result.code());
        assertTrue(result.err().contains("--yes"), result.err());
    }

    @Test
    void aRepairMayBeAskedFor() {
        server.on("GET " + PLACE + "drift", 200, DRIFTED);
        server.on("POST " + PLACE + "change-requests", 201, "{\"id\":\"plan_1\"}");
        var result = tool.run("drift", "--fix", "--request");
        assertEquals(ExitCode.OK, result.code(), result.err());
        assertEquals(
                "{\"kind\":\"repair\",\"drift\":\"drift_1\"}",
                server.calls("POST " + PLACE + "change-requests").getFirst().body());
        assertEquals(ExitCode.USAGE, tool.run("drift", "--request").code());
    }
}
