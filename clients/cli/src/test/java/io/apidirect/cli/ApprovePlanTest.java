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

/** Approving what somebody else has planned. */
class ApprovePlanTest {
    private static final String PLAN =
            """
            {"id":"plan_1","project":"shop","environment":"prod","digest":"d1g35t","status":"open",
             "summary":{"add":0,"change":1,"replace":0,"remove":0},"losesData":%s,
             "layers":[{"layer":"service","stackName":"s","action":"update","resources":[
                {"logicalId":"Service","type":"AWS::ECS::Service","action":"change","properties":[]}]}]}
            """;

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("GET /v1/plans/plan_1", 200, PLAN.formatted("false"));
        server.on("POST /v1/plans/plan_1/approval", 202, "{\"id\":\"dep_1\"}");
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String approval() {
        return server.calls("POST /v1/plans/plan_1/approval").getFirst().body();
    }

    @Test
    void whoApprovesNeedsNoSource() {
        var outcome = tool.run("plans", "approve", "plan_1", "--yes");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertEquals("{\"digest\":\"d1g35t\"}", approval());
        assertTrue(outcome.err().contains("~ Service"), outcome.err());
        assertTrue(
                outcome.err()
                        .endsWith(
                                """
                                Approved: dep_1 has begun, and waits for the source of whoever planned.
                                Next: apidirect deploy --plan plan_1 (by whoever planned)
                                """),
                outcome.err());
    }

    @Test
    void nobodyIsAskedToApproveWhatCannotBeApproved() {
        server.on(
                "GET /v1/plans/plan_1",
                200,
                PLAN.formatted("false")
                        .replace("\"layers\"", "\"findings\":[{\"rule\":\"r1\"}],\"layers\""));
        var outcome = tool.run("plans", "approve", "plan_1", "--yes");
        assertEquals(ExitCode.CONFLICT, outcome.code());
        assertTrue(
                outcome.err().contains("error: This plan cannot be approved: 1 finding"),
                outcome.err());
        assertTrue(outcome.err().contains("apidirect waivers request r1 "), outcome.err());
        assertEquals(0, server.calls("POST /v1/plans/plan_1/approval").size());
    }

    @Test
    void whereDataIsLostTheNameIsTypedEvenSo() {
        server.on("GET /v1/plans/plan_1", 200, PLAN.formatted("true"));
        assertTrue(tool.run("plans", "approve", "plan_1", "--yes").code() != ExitCode.OK);
        assertEquals(0, server.calls("POST /v1/plans/plan_1/approval").size());
        tool.run("plans", "approve", "plan_1", "--yes", "--confirm", "prod");
        assertEquals("{\"digest\":\"d1g35t\",\"confirmation\":\"prod\"}", approval());
    }

    @Test
    void whatWasAskedForNeedsNoSource() {
        server.on(
                "GET /v1/plans/plan_1",
                200,
                """
                {"id":"plan_1","kind":"destroy","intent":"Removes everything.","project":"shop",
                 "environment":"prod","digest":"d1g35t","status":"open","summary":{},"layers":[],
                 "losesData":true}""");
        var outcome = tool.run("plans", "approve", "plan_1", "--yes", "--confirm", "prod");
        assertEquals(
                """
                Removes everything.

                Approved: dep_1 has begun.
                Next: apidirect deployments watch dep_1
                """,
                outcome.err());
        var deploying = tool.run("deploy", "--plan", "plan_1", "--yes");
    }
}
