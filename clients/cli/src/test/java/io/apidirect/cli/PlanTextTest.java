package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a plan that is compared and reviewed. */
class PlanTextTest {
    private static final String PLAN =
            """
            {"id":"plan_1","project":"shop","environment":"prod","digest":"d1g35t","createdAt":"2026-11-21T10:00:00Z",
             "summary":{"add":1,"change":1,"replace":1,"remove":0},
             "layers":[
               {"layer":"data","stackName":"s","action":"unchanged","resources":[]},
               {"layer":"service","stackName":"apidirect-shop-prod-service","action":"update","resources":[
                {"logicalId":"TaskDefinition","type":"AWS::ECS::TaskDefinition","action":"replace",
                 "properties":[{"path":"Memory","before":"512","after":"1024"},{"path":"Cpu","before":"256","after":"512"}]},
                {"logicalId":"Service","type":"AWS::ECS::Service","action":"change",
                 "properties":[{"path":"Old","before":"1"}]},
                {"logicalId":"Alarm","type":"AWS::CloudWatch::Alarm","action":"add",
                 "properties":[{"path":"Text","after":"```\\nx"}]}]}],
             "permissions":[
               {"change":"wider","layer":"service","resource":"StartRole","sentence":"A starting task may now read the secret TOKEN."},
               {"change":"narrower","layer":"network","resource":"LoadBalancerSecurityGroup","sentence":"The internet may no longer reach TCP port 80 of the load balancer."}],
             "warnings":["Something restarts."],
             "findings":[{"rule":"logs-are-kept","sentence":"Logs are kept for a year.","resource":"network/LogGroup",
               "property":"RetentionInDays","value":"30","controls":["CC7.2"]}],
             "time":{"totalSeconds":250,"complete":false,"steps":[{"step":"image","seconds":90,"measured":2},
               {"step":"service-stack","seconds":160,"measured":2},{"step":"data-stack","measured":0}]},
             "cost":{"region":"eu-west-1","total":12.5,"delta":-2.345,"resources":[
               {"layer":"service","logicalId":"Service","perMonth":9},
               {"layer":"network","logicalId":"Gateway","perMonth":3.5}]}}
            """;

    private static final String TEXT =
            """
            Plan of shop/prod
            1 to add, 1 to change, 1 to replace, 0 to remove.

            service: update
            + Alarm AWS::CloudWatch::Alarm
            +    Text: ``` x
            ! Service AWS::ECS::Service change
            -    Old: 1
            ! TaskDefinition AWS::ECS::TaskDefinition replace
            -    Cpu: 256
            +    Cpu: 512
            -    Memory: 512
            +    Memory: 1024

            Permissions
            + A starting task may now read the secret TOKEN.
            - The internet may no longer reach TCP port 80 of the load balancer.

            Warnings
            ! Something restarts.

            Findings
            ! network/LogGroup RetentionInDays: 30 (logs-are-kept) Logs are kept for a year.

            Cost
              total 12.50 USD a month
              change -2.35 USD a month
              network/Gateway 3.50
              service/Service 9.00
            """;

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("GET /v1/plans/plan_1", 200, PLAN);
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPlanMadeBeforeIsPrintedForAReview() {
        var outcome = tool.run("plan", "--plan", "plan_1", "--format", "text");
        assertEquals(TEXT, outcome.out());
        assertEquals(
                """
                This plan cannot be approved: 1 finding (mend or waive).
                Next: correct apidirect.yaml and plan again, or apidirect waivers request logs-are-kept --reason WHY -p shop -e prod; every check: apidirect compliance report
                """,
                outcome.err());
    }

    /** Recorded of a plan that was made on the simulator. */
    @Test
    void theDocumentationShowsItAsItIs() throws IOException {
        var recorded = Files.readString(Path.of("src/test/resources/recorded/plan.json"));
        server.on("GET /v1/plans/plan_2", 200, recorded);
        var text = tool.run("plan", "--plan", "plan_2", "--format", "text").out();
        var page = Files.readString(Path.of("../../docs/plan.md"));
        assertTrue(page.contains("```\n" + text + "```\n"), text);
    }

    @Test
    void ofAListOnlyWhatComesAndGoesIsShown() {
        var list = "\"before\":\"[\\\"a\\\",\\\"b\\\"]\",\"after\":\"[\\\"a\\\",\\\"c\\\"]\"";
        server.on("GET /v1/plans/plan_2", 200, PLAN.replace("\"before\":\"1\"", list));
        var text = tool.run("plan", "--plan", "plan_2", "--format", "text").out();
        assertTrue(text.contains("\n-    Old: b\n+    Old: c\n"), text);
        var page = tool.run("plan", "--plan", "plan_2").out();
        assertTrue(page.contains("      Old: - b  + c\n"), page);
        var json = tool.run("plan", "--plan", "plan_2", "--json").out();
        assertTrue(json.replace(" ", "").contains("[\\\"a\\\",\\\"c\\\"]"), json);
    }

    @Test
    void whatIsWaivedHindersNobody() {
        var waiver = "\"waiver\":{\"waiver\":\"wvr_1\",\"reason\":\"Soon.\"},\"controls\"";
        server.on("GET /v1/plans/plan_2", 200, PLAN.replace("\"controls\"", waiver));
        var outcome = tool.run("plan", "--plan", "plan_2");
        assertTrue(outcome.err().endsWith("Next: apidirect deploy --plan plan_1\n"), outcome.err());
    }

    @Test
    void markdownKeepsItsFencesClosed() {
        var outcome = tool.run("plan", "--plan", "plan_1", "--format", "markdown");
        assertTrue(
                outcome.out()
                        .startsWith(
                                """
                                ## Plan of shop/prod

                                1 to add, 1 to change, 1 to replace, 0 to remove.

                                ### service: update

                                ````diff
                                + Alarm AWS::CloudWatch::Alarm
                                +    Text: ``` x
                                """),
                outcome.out());
        assertTrue(
                outcome.out()
                        .contains(
                                """
                                +    Memory: 1024
                                ````

                                ### Permissions

                                ```diff
                                + A starting task may now read the secret TOKEN.
                                """),
                outcome.out());
    }

    @Test
    void thePageForPeopleSaysWhatIsAllowedAndHowLongItTakes() {
        var page = tool.run("plan", "--plan", "plan_1").out();
        assertTrue(
                page.contains(
                        """
                        permissions
                          + A starting task may now read the secret TOKEN.
                          - The internet may no longer reach TCP port 80 of the load balancer.
                        """),
                page);
        assertTrue(
                page.endsWith(
                        "Time: at least 4m10s, as in earlier deployments (image 1m30s, service-stack 2m40s);"
                                + " not measured yet: data-stack.\n"),
                page);
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAnythingIsAsked() {
        var outcome = tool.run("plan", "--plan", "plan_1", "--format", "html");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertEquals(0, server.calls().size());
    }
}
