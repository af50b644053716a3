package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.apidirect.cli.TestServer.Call;
import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {
    private static final String PLAN =
            """
            {"id":"plan_1","kind":"release","project":"my-api","environment":"dev","digest":"sha256:p",
             "summary":{"add":1,"change":1,"replace":1,"remove":1},
             "layers":[{"layer":"network","stackName":"apidirect-my-api-dev-network","action":"create","resources":[
                {"logicalId":"Vpc","type":"AWS::EC2::VPC","action":"add","description":"The network",
                 "properties":[{"path":"CidrBlock","after":"10.0.0.0/16"},{"path":"A","after":1},{"path":"B","after":true},
                               {"path":"C","after":"c"},{"path":"D","after":["x"]}]}]},
               {"layer":"data","stackName":"s","action":"none","resources":[]},
               {"layer":"service","stackName":"apidirect-my-api-dev-service","action":"update","resources":[
                {"logicalId":"Task","type":"AWS::ECS::TaskDefinition","action":"change","replacement":true,
                 "properties":[{"path":"Cpu","before":"256","after":"512"}]},
                {"logicalId":"Service","type":"AWS::ECS::Service","action":"change","replacement":false,
                 "properties":[{"path":"Old","before":"1"}]},
                {"logicalId":"Alarm","type":"AWS::CloudWatch::Alarm","action":"remove","properties":[]}]}],
             "warnings":["One address quota is nearly used up."]}
            """;
    private static final String PLANS = "POST /v1/projects/my-api/environments/dev/plans";
    private static final String ENVIRONMENT =
            "{\"name\":\"dev\",\"profile\":\"dev\",\"variables\":[],\"secrets\":[]}";
    private static final String RUNNING =
            "{\"id\":\"dep_1\",\"status\":\"running\",\"createdAt\":\"2026-11-21T10:00:00Z\",\"steps\":[{\"name\":\"source\",\"status\":\"waiting\"}]}";
    private static final String LIVE =
            "{\"id\":\"dep_1\",\"status\":\"live\",\"url\":\"http://my-api.example.com\",\"createdAt\":\"2026-11-21T10:00:00Z\",\"finishedAt\":\"2026-11-21T10:03:12Z\"}";

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;
    private final AtomicReference<String> deployment = new AtomicReference<>(RUNNING);
    private final CountDownLatch uploaded = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("POST /v1/projects/my-api/environments/dev/plans", 201, PLAN);
        server.on("GET /v1/projects/my-api/environments/dev", 200, ENVIRONMENT);
        server.on("POST /v1/plans/plan_1/approval", 202, RUNNING);
        server.on("GET /v1/deployments/dep_1", _ -> Reply.json(200, deployment.get()));
        tool =
                new Tool(folder, server.url())
                        .with("APIDIRECT_ENVIRONMENT", "dev")
                        .at(InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")));
        Files.writeString(
                folder.resolve("apidirect.yaml"),
                "name: my-api\nruntime: python3.12\nentryPoint: main:app\n");
        Files.writeString(
                folder.resolve("main.py"),
                "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/health')\ndef health():\n    return {}\n");
        Files.writeString(
                folder.resolve("requirements.txt"), "fastapi==0.115.0\nuvicorn==0.32.0\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPlanShowsResourcesAndProperties() {
        var outcome = tool.run("plan");
        assertEquals(
                """
                network  apidirect-my-api-dev-network
                  + Vpc  AWS::EC2::VPC  The network
                      CidrBlock: 10.0.0.0/16
                      A: 1
                      B: true
                      … 2 more: --full

                service  apidirect-my-api-dev-service
                  ± Task  AWS::ECS::TaskDefinition  (is replaced)
                      Cpu: 256 → 512
                  ~ Service  AWS::ECS::Service
                      Old: 1 → (gone)
                  - Alarm  AWS::CloudWatch::Alarm

                warning: One address quota is nearly used up.
                1 to add, 1 to change, 1 to replace, 1 to remove.
                """,
                outcome.out());
        assertTrue(outcome.err().endsWith("Next: apidirect deploy --plan plan_1\n"), outcome.err());
        String body = server.calls().getLast().body();
        assertTrue(
                body.contains("\"sourceDigest\":\"sha256:") && body.contains("\"sourceSize\":"),
                body);
    }

    @Test
    void aScriptSeesWhetherSomethingWouldChange() {
        assertEquals(ExitCode.CHANGES, tool.run("plan", "--detailed-exitcode").code());
        assertEquals("1\n", tool.run("plan", "--json", "--query", "summary.add").out());
        server.on(
                "POST /v1/projects/my-api/environments/dev/plans",
                201,
                "{\"id\":\"plan_2\",\"summary\":{\"add\":0},\"layers\":[]}");
        var outcome = tool.run("plan", "--detailed-exitcode");
        assertEquals(ExitCode.OK, outcome.code());
        assertEquals("No changes: what runs is what you have.\n", outcome.out());
    }

    @Test
    void aDomainOfOnesOwnIsToldWithTheNameThatItsRecordLeadsTo() {
        deployment.set(
                LIVE.replace("http://my-api.example.com", "https://api.example.com")
                        .replace("\"url\"", "\"domainTarget\":\"lb.example.net\",\"url\""));
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        var outcome = tool.run("deployments", "watch", "dep_1");
        assertTrue(
                outcome.err()
                        .endsWith(
                                """
                                Live at https://api.example.com after 3m12s
                                Its CNAME record in your DNS leads to lb.example.net
                                Next: apidirect logs -f
                                """),
                outcome.err());
    }

    @Test
    void everyFaultOfTheManifestIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("apidirect.yaml"), "name: My API\nruntime: cobol\n");
        var outcome = tool.run("plan");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(
                outcome.err()
                        .startsWith("error: apidirect.yaml has 2 faults\n  - apidirect.yaml:1:"),
                outcome.err());
        assertTrue(outcome.err().contains("  - apidirect.yaml:2:"), outcome.err());
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void aVariableThatTheSourceNeedsIsMissedBeforeThePlan() throws IOException {
        Files.writeString(
                folder.resolve("main.py"),
                "import os\nfrom fastapi import FastAPI\n\napp = FastAPI()\nurl = os.environ['DATABASE_URL']\n");
        var outcome = tool.run("plan");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(
                outcome.err()
                        .contains(
                                "error: the app would not start: 1 variable is not set\n  - main.py:5: "),
                outcome.err());
        assertEquals(ExitCode.OK, tool.run("plan", "--allow-missing").code());
        server.on(
                "GET /v1/projects/my-api/environments/dev",
                200,
                ENVIRONMENT.replace("\"secrets\":[]", "\"secrets\":[\"DATABASE_URL\"]"));
        assertEquals(ExitCode.OK, tool.run("plan").code());
    }

    @Test
    void theAddressOfTheEnvironmentsOwnDatabaseIsNotMissed() throws IOException {
        Files.writeString(
                folder.resolve("main.py"),
                """
                import os
                from fastapi import FastAPI

                app = FastAPI()
                url = os.environ["DATABASE_URL"]
                host = os.environ["PGHOST"]
                port = os.environ["PORT"]
                """);
        var manifest = folder.resolve("apidirect.yaml");
        var without = Files.readString(manifest);
        Files.writeString(manifest, without + "database: {multiAz: false}\n");
        var outcome = tool.run("plan");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        Files.writeString(manifest, without + "database: {enabled: false, multiAz: false}\n");
        assertTrue(tool.run("plan").err().contains("2 variables are not set"));
    }

    @Test
    void whatIsNotInTheManifestIsFoundInTheSource() throws IOException {
        Files.writeString(folder.resolve("apidirect.yaml"), "name: my-api\n");
        var outcome = tool.run("plan");
        assertTrue(outcome.err().contains("found entryPoint: main:app because "), outcome.err());
        assertTrue(
                server.calls().getLast().body().contains("entryPoint: \\\"main:app\\\""),
                server.calls().getLast().body());
    }

    @Test
    void aFolderWithoutManifestSaysHowToBegin() throws IOException {
        Files.delete(folder.resolve("apidirect.yaml"));
        assertTrue(
                tool.run("deploy")
                        .err()
                        .endsWith(
                                "hint: go to your project's folder, or make the file: apidirect init\n"));
    }

    @Test
    void aDeploymentIsFollowedThroughALostConnectionToItsUrl() {
        uploadAfter(2);
        server.on("GET /v1/deployments/dep_1/events", this::eventsThatBreakOff);
        var outcome = tool.run("deploy", "--yes");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertEquals(
                List.of("", "2"),
                server.calls("GET /v1/deployments/dep_1/events").stream()
                        .map(call -> call.header("Last-Event-ID"))
                        .toList());
        String told = outcome.err();
        assertTrue(
                told.contains(
                        "     5s  network         Vpc                      CREATE_COMPLETE  The network\n"),
                told);
        assertEquals(1, told.split("CREATE_IN_PROGRESS", -1).length - 1, told);
        assertTrue(told.contains("uploaded the source\n"), told);
        assertTrue(
                told.endsWith(
                        "Live at http://my-api.example.com after 3m12s\nNext: apidirect logs -f\n"),
                told);
        assertEquals(
                "{\"digest\":\"sha256:p\"}",
                server.calls("POST /v1/plans/plan_1/approval").getFirst().body());
        Call upload = server.calls("PUT /bucket/source.zip?X-Amz-Signature=s").getFirst();
        assertEquals("", upload.header("Authorization"));
        assertEquals("yes", upload.header("x-amz-meta-a"));
        assertTrue(upload.body().startsWith("PK"));
        assertEquals(
                3,
                server.calls("POST /v1/deployments/dep_1/source-upload").stream()
                        .map(call -> call.header("Idempotency-Key"))
                        .distinct()
                        .count());
    }

    @Test
    void programsGetOneJsonObjectPerLine() {
        uploadAfter(0);
        server.on("GET /v1/deployments/dep_1/events", this::eventsThatBreakOff);
        var lines = tool.run("deploy", "--yes", "--json").out().lines().toList();
        assertTrue(
                lines.getFirst().startsWith("{\"event\":\"planned\",\"plan\":{\"id\":\"plan_1\""),
                lines.getFirst());
        assertTrue(
                lines.get(1).startsWith("{\"event\":\"started\",\"deployment\":{\"id\":\"dep_1\""),
                lines.get(1));
        assertTrue(
                lines.contains(
                        "{\"event\":\"step\",\"step\":\"network\",\"status\":\"running\",\"at\":\"2026-11-21T10:00:01Z\"}"),
                lines.toString());
        assertTrue(
                lines.getLast()
                        .startsWith(
                                "{\"event\":\"finished\",\"deployment\":{\"id\":\"dep_1\",\"status\":\"live\""),
                lines.getLast());
    }

    @Test
    void nothingIsDeployedWithoutAYes() {
        assertEquals(ExitCode.FAILED, tool.typing("n\n").run("deploy").code());
        int plans = server.calls(PLANS).size();
        assertEquals(ExitCode.USAGE, tool.piping("").run("deploy").code());
        assertEquals(
                plans, server.calls(PLANS).size(), "planned although nobody could have agreed");
        assertTrue(server.calls("POST /v1/plans/plan_1/approval").isEmpty());
    }

    /** The script of an environment whose guard is automatic, with this in its plan. */
    private Tool.Outcome automatic(String inPlan) {
        server.on(
                "GET /v1/projects/my-api/environments/dev",
                200,
                ENVIRONMENT.replace("\"profile\"", "\"approval\":\"automatic\",\"profile\""));
        server.on(
                PLANS,
                201,
                PLAN.replace("[\"One address quota is nearly used up.\"]", "[]")
                        .replace("\"digest\"", inPlan + "\"approval\":\"automatic\",\"digest\""));
        deployment.set(LIVE);
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        return tool.piping("").run("deploy");
    }

    @Test
    void aScriptNeedsNoYesWhereTheGuardIsAutomaticAndOnlyNotesAreTaken() {
        var outcome = automatic("\"notes\":[\"The AWS account lacks 2 safeguards.\"],");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(
                outcome.err().contains("note: The AWS account lacks 2 safeguards.\n"),
                outcome.err());
    }

    @Test
    void aScriptIsNotLetThroughWhereMoreWouldBeAllowedOrDataLost() {
        for (var grave :
                List.of(
                        "\"permissions\":[{\"change\":\"wider\",\"sentence\":\"More.\"}],",
                        "\"losesData\":true,")) {
            assertEquals(ExitCode.USAGE, automatic(grave).code(), grave);
        }
        assertTrue(server.calls("POST /v1/plans/plan_1/approval").isEmpty());
    }

    @Test
    void aDatabaseGoesOnlyWhenItsEnvironmentIsNamedEvenWithYes() {
        server.on(
                "POST /v1/projects/my-api/environments/dev/plans",
                201,
                PLAN.replace("\"digest\"", "\"losesData\":true,\"digest\""));
        deployment.set(LIVE);
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        assertEquals(ExitCode.USAGE, tool.run("deploy", "--yes").code());
        assertEquals(ExitCode.FAILED, tool.run("deploy", "--yes", "--confirm", "prod").code());
        assertTrue(server.calls("POST /v1/plans/plan_1/approval").isEmpty());
        tool.run("deploy", "--yes", "--confirm", "dev");
        assertEquals(
                "{\"digest\":\"sha256:p\",\"confirmation\":\"dev\"}",
                server.calls("POST /v1/plans/plan_1/approval").getFirst().body());
    }

    @Test
    void aFailedDeploymentTellsCauseAndRemedy() {
        deployment.set(
                "{\"id\":\"dep_1\",\"status\":\"Failed\",\"createdAt\":\"2026-11-21T10:00:00Z\",\"finishedAt\":\"2026-11-21T10:01:00Z\",\"cause\":\"The app stopped: ModuleNotFoundError\",\"remedy\":\"Add the module to requirements.txt.\"}");
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        var outcome = tool.run("deploy", "--yes");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(
                outcome.err()
                        .endsWith(
                                "error: dep_1 ended as Failed after 1m00s: The app stopped: ModuleNotFoundError\nhint: Add the module to requirements.txt.\n"),
                outcome.err());
    }

    @Test
    void aServerThatRestartsIsWaitedFor() {
        var attempts = new AtomicInteger();
        uploadAfter(0);
        server.on(
                "GET /v1/deployments/dep_1/events",
                call -> {
                    if (attempts.incrementAndGet() < 3) {
                        return Reply.problem(502, "{}");
                    }
                    return eventsThatBreakOff(call);
                });
        var outcome = tool.run("deploy", "--yes");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("The server is away; trying again"), outcome.err());
    }

    @Test
    void interruptingOnlyDetaches() throws Exception {
        var watching = new CountDownLatch(1);
        server.on(
                "GET /v1/deployments/dep_1/events",
                call -> {
                    call.exchange().sendResponseHeaders(200, 0);
                    call.exchange()
                            .getResponseBody()
                            .write(": beat\n\n".getBytes(StandardCharsets.UTF_8));
                    call.exchange().getResponseBody().flush();
                    watching.countDown();
                    untilTestEnds.await(30, TimeUnit.SECONDS);
                    return Reply.written();
                });
        Process process = tool.start("deployments", "watch", "dep_1");
        assertTrue(watching.await(30, TimeUnit.SECONDS));
        // The watch asks for the state after the heartbeat: by then it is ready to be interrupted.
        while (process.isAlive() && server.calls("GET /v1/deployments/dep_1").size() < 2) {
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertEquals(130, process.waitFor());
        untilTestEnds.countDown();
        String said = tool.saidByProcess();
        assertTrue(
                said.contains(
                        "Detached: dep_1 goes on without you.\nCome back: apidirect deployments watch dep_1\n"),
                said);
    }

    private final CountDownLatch untilTestEnds = new CountDownLatch(1);

    @Test
    void theLastDeploymentIsWatchedWhenNoneIsNamed() {
        deployment.set(LIVE);
        server.on(
                "GET /v1/deployments",
                200,
                "{\"items\":[{\"id\":\"dep_0\",\"createdAt\":\"2026-11-20T10:00:00Z\"},{\"id\":\"dep_1\",\"createdAt\":\"2026-11-21T10:00:00Z\"}],\"next\":null}");
        server.on(
                "GET /v1/deployments/dep_1/events",
                call ->
                        stream(
                                call,
                                "id: 1\nevent: step\ndata: {\"step\":\"health\",\"status\":\"done\"}\n\n"));
        var outcome = tool.with("APIDIRECT_PROJECT", "my-api").run("deployments", "watch");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("health          done"), outcome.err());
    }

    @Test
    void rollingBackAsksAndFollows() {
        tool.with("APIDIRECT_PROJECT", "my-api");
        server.on("POST /v1/projects/my-api/environments/dev/rollbacks", 202, RUNNING);
        deployment.set(LIVE);
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        assertEquals(ExitCode.USAGE, tool.run("rollback").code());
        assertTrue(
                tool.run("rollback", "rel_7", "--yes")
                        .err()
                        .contains("Live at http://my-api.example.com"));
        assertEquals(
                "{\"release\":\"rel_7\"}",
                server.calls("POST /v1/projects/my-api/environments/dev/rollbacks")
                        .getFirst()
                        .body());
    }

    @Test
    void destroyingADatabaseNeedsTheNameOfItsEnvironmentWherever() {
        tool.with("APIDIRECT_PROJECT", "my-api");
        var dev = "/v1/projects/my-api/environments/dev";
        server.on("GET " + dev, 200, "{\"name\":\"dev\",\"profile\":\"dev\"}");
        server.on("GET " + dev + "/status", 200, "{\"holdsDatabase\":true}");
        server.on("POST " + dev + "/destruction", 202, RUNNING);
        server.on("GET " + dev + "/inventory", 200, "{\"items\":[],\"next\":null}");
        deployment.set(LIVE.replace("\"live\"", "\"destroyed\""));
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        assertEquals(ExitCode.USAGE, tool.run("destroy", "--yes").code());
        assertTrue(server.calls("POST " + dev + "/destruction").isEmpty());
        assertTrue(
                tool.typing("dev\n")
                        .run("destroy", "--yes")
                        .err()
                        .contains("Its database goes, with its data"));
        assertEquals(1, server.calls("POST " + dev + "/destruction").size());
        assertEquals(
                ExitCode.OK, tool.piping("").run("destroy", "--yes", "--confirm", "dev").code());
    }

    @Test
    void whoMayNotDoItAloneAsksForIt() {
        tool.with("APIDIRECT_PROJECT", "my-api");
        var prod = "/v1/projects/my-api/environments/prod";
        server.on("GET " + prod, 200, "{\"name\":\"prod\",\"profile\":\"prod\"}");
        server.on(
                "POST " + prod + "/change-requests",
                201,
                "{\"id\":\"plan_1\",\"expiresAt\":\"2026-11-21T11:00:00Z\",\"intent\":\"Deploys release r3 again.\"}");
        assertEquals(
                """
                plan_1 waits for its approval until 2026-11-21T11:00:00Z. Deploys release r3 again.
                Next: apidirect plans approve plan_1 (by whoever may)
                """,
                tool.run("rollback", "r3", "-e", "prod", "--request").err());
        tool.run("destroy", "-e", "prod", "--request");
        assertEquals(
                List.of("{\"kind\":\"rollback\",\"release\":\"r3\"}", "{\"kind\":\"destroy\"}"),
                server.calls("POST " + prod + "/change-requests").stream()
                        .map(TestServer.Call::body)
                        .toList());
    }

    @Test
    void whereNothingStandsTheEnvironmentItselfCanGo() {
        tool.with("APIDIRECT_PROJECT", "my-api");
        server.on(
                "POST /v1/projects/my-api/environments/dev/destruction",
                409,
                "{\"code\":\"environment-is-running\",\"detail\":\"Nothing runs.\",\"fix\":\"Deploy first.\"}");
        server.on("GET /v1/projects/my-api/environments/dev/inventory", 200, "{\"items\":[]}");
        server.on("GET /v1/projects/my-api/environments/dev/status", 200, "{}");
        var outcome = tool.run("destroy", "--yes");
        assertTrue(
                outcome.err().contains("hint: apidirect environments delete dev -p my-api"),
                outcome.err());
    }

    @Test
    void destroyingProductionNeedsItsName() {
        tool.with("APIDIRECT_PROJECT", "my-api");
        server.on(
                "GET /v1/projects/my-api/environments/prod",
                200,
                "{\"name\":\"prod\",\"profile\":\"prod\"}");
        server.on(
                "GET /v1/projects/my-api/environments/dev",
                200,
                "{\"name\":\"dev\",\"profile\":\"dev\"}");
        for (String name : List.of("dev", "prod")) {
            server.on(
                    "GET /v1/projects/my-api/environments/" + name + "/status",
                    200,
                    "{\"holdsDatabase\":false}");
            server.on(
                    "POST /v1/projects/my-api/environments/" + name + "/destruction", 202, RUNNING);
            server.on(
                    "GET /v1/projects/my-api/environments/" + name + "/inventory",
                    200,
                    "{\"items\":[],\"next\":null}");
        }
        deployment.set(LIVE.replace("\"live\"", "\"destroyed\""));
        server.on("GET /v1/deployments/dep_1/events", call -> stream(call, ""));
        assertEquals(ExitCode.USAGE, tool.run("destroy", "-e", "prod", "--yes").code());
        assertEquals(
                ExitCode.FAILED, tool.typing("production\n").run("destroy", "-e", "prod").code());
        assertTrue(
                server.calls("POST /v1/projects/my-api/environments/prod/destruction").isEmpty());
        assertEquals(ExitCode.OK, tool.typing("prod\n").run("destroy", "-e", "prod").code());
        var outcome = tool.piping("").run("destroy", "--yes");
        assertTrue(
                outcome.err()
                        .contains(
                                "Destroyed my-api/dev after 3m12s\nNothing remains in your AWS account.\nNext: "),
                outcome.err());
        assertEquals(
                "{\"confirmation\":\"dev\"}",
                server.calls("POST /v1/projects/my-api/environments/dev/destruction")
                        .getFirst()
                        .body());
    }

    /**
     * The bucket appears after so many refusals; once the source is there the deployment can go
     * live.
     */
    private void uploadAfter(int refusals) {
        var attempts = new AtomicInteger();
        server.on(
                "POST /v1/deployments/dep_1/source-upload",
                _ ->
                        attempts.getAndIncrement() < refusals
                                ? Reply.problem(409, "{\"code\":\"bucket-not-ready\"}")
                                : Reply.json(
                                        201,
                                        "{\"url\":\"%s/bucket/source.zip?X-Amz-Signature=s\",\"headers\":{\"x-amz-meta-a\":\"yes\"}}"
                                                .formatted(server.url())));
        server.on(
                "PUT /bucket/source.zip",
                _ -> {
                    uploaded.countDown();
                    return Reply.json(200, "");
                });
    }

    private Reply eventsThatBreakOff(Call call) throws IOException, InterruptedException {
        if (call.header("Last-Event-ID").isEmpty()) {
            return stream(
                    call,
                    """
                    id: 1
                    event: step
                    data: {"step":"network","status":"running","at":"2026-11-21T10:00:01Z"}

                    : beat

                    id: 2
                    event: resource
                    data: {"step":"network","resource":"Vpc","status":"CREATE_IN_PROGRESS","message":"The network","at":"2026-11-21T10:00:02Z"}

                    """);
        }
        assertTrue(uploaded.await(30, TimeUnit.SECONDS));
        deployment.set(LIVE);
        return stream(
                call,
                """
                id: 3
                event: resource
                data: {"step":"network","resource":"Vpc","status":"CREATE_COMPLETE","message":"The network","at":"2026-11-21T10:00:05Z"}

                id: 4
                event: deployment
                data: {"status":"live","at":"2026-11-21T10:03:12Z"}

                """);
    }

    private static Reply stream(Call call, String text) throws IOException {
        HttpExchange exchange = call.exchange();
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        return Reply.written();
    }
}
