package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCommandsTest {
    private static final String LINK =
            """
            {"id":"lnk_1","name":"prod","awsAccountId":"123456789012","region":"eu-west-1","status":"pending",
             "externalId":"x1","quickCreateUrl":"https://console.aws.amazon.com/x","cliCommand":"aws cloudformation deploy"}
            """;

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void optionsBecomeTheBodyAndTheAnswerATable() {
        server.on("POST /v1/account-links", 201, LINK);
        var outcome =
                tool.run(
                        "aws",
                        "link",
                        "--aws-account-id",
                        "123456789012",
                        "--region",
                        "eu-west-1",
                        "--tags",
                        "team=a");
        assertEquals(
                """
                id                lnk_1
                name              prod
                aws account id    123456789012
                region            eu-west-1
                status            pending
                external id       x1
                quick create url  https://console.aws.amazon.com/x
                cli command       aws cloudformation deploy
                """,
                outcome.out());
        assertEquals("Next: apidirect aws verify lnk_1\n", outcome.err());
        assertEquals(ExitCode.OK, outcome.code());
        var call = server.calls().getFirst();
        assertEquals(
                "{\"awsAccountId\":\"123456789012\",\"region\":\"eu-west-1\",\"tags\":{\"team\":\"a\"}}",
                call.body());
        assertEquals("Bearer ad_pat_test", call.header("Authorization"));
        assertEquals(36, call.header("Idempotency-Key").length());
    }

    @Test
    void aListIsATableWithHeadings() {
        server.on(
                "GET /v1/projects",
                200,
                """
                {"items":[{"id":"prj_1","name":"alpha","description":"First","createdAt":"2026-11-21T10:00:00Z"},
                          {"id":"prj_2","name":"b","description":null,"createdAt":"2026-11-21T11:00:00Z"}],"next":null}
                """);
        assertEquals(
                """
                NAME   DESCRIPTION  CREATED AT
                alpha  First        2026-11-21T10:00:00Z
                b                   2026-11-21T11:00:00Z
                """,
                tool.run("projects", "list").out());
    }

    @Test
    void anEmptyListLeavesStandardOutputEmpty() {
        server.on("GET /v1/projects", 200, "{\"items\":[],\"next\":null}");
        var outcome = tool.run("projects", "list");
        assertEquals("", outcome.out());
        assertEquals("There are none.\nNext: apidirect projects create my-api\n", outcome.err());
    }

    @Test
    void aQueryIsAnsweredAlsoOnAnEmptyList() {
        server.on("GET /v1/projects", 200, "{\"items\":[],\"next\":null}");
        var outcome = tool.run("projects", "list", "--query", "length(items)");
        assertEquals("0\n", outcome.out());
        assertEquals("", outcome.err());
        assertEquals("", tool.run("projects", "list", "--query", "items[].name").out());
        assertEquals(
                "0\n", tool.run("projects", "list", "--json", "--query", "length(items)").out());
    }

    @Test
    void aQueryThatDoesNotFitTheAnswerSaysSo() {
        server.on("GET /v1/projects", 200, "{\"items\":[{\"name\":\"a\"}],\"next\":null}");
        var outcome = tool.run("projects", "list", "--query", "sum(items)");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(
                outcome.err().startsWith("error: --query does not fit the answer: "),
                outcome.err());
        assertTrue(outcome.err().contains("hint: look at the answer without it: --json"));
    }

    @Test
    void rowsThatAQueryMakesAreLinedUp() {
        server.on(
                "GET /v1/projects",
                200,
                "{\"items\":[{\"name\":\"alpha\",\"id\":\"1\"},{\"name\":\"b\",\"id\":\"2\"}],\"next\":null}");
        assertEquals(
                "alpha  1\nb      2\n",
                tool.run("projects", "list", "--query", "items[].[name,id]").out());
    }

    @Test
    void aNarrowTerminalGetsABlockPerItem() {
        server.on(
                "GET /v1/projects",
                200,
                """
                {"items":[{"name":"alpha","description":"First of all","createdAt":"2026-11-21T10:00:00.123456Z"},
                          {"name":"b","description":"x\\u001b[31my","createdAt":"2026-11-21T11:00:00Z"}],"next":null}
                """);
        assertEquals(
                """
                name         alpha
                description  First of all
                created at   2026-11-21T10:00:00Z

                name         b
                description  x�[31my
                created at   2026-11-21T11:00:00Z
                """,
                tool.typing("").with("COLUMNS", "30").run("projects", "list").out());
        assertTrue(tool.piping("").run("projects", "list").out().startsWith("NAME   DESCRIPTION"));
        assertEquals(
                "2026-11-21T10:00:00.123456Z\n2026-11-21T11:00:00Z\n",
                tool.run("projects", "list", "--query", "items[].createdAt").out(),
                "what a query picks is for programs, too, and stays exact");
    }

    @Test
    void whatIsBelowAFieldIsShownByItsNames() {
        server.on(
                "GET /v1/projects/my-api/environments/dev/outputs",
                200,
                "{\"url\":\"http://x\",\"outputs\":{\"network.VpcId\":\"vpc-1\",\"service.Url\":\"http://x\"}}");
        var product = tool.ofProduct().run("outputs", "-p", "my-api", "-e", "dev");
        assertEquals(
                """
                url            http://x
                network.VpcId  vpc-1
                service.Url    http://x
                """,
                product.out());
        server.on(
                "GET /v1/projects/my-api/environments/dev/outputs",
                200,
                "{\"url\":null,\"outputs\":{}}");
        var nothing = tool.run("outputs", "-p", "my-api", "-e", "dev");
        assertEquals("", nothing.out());
        assertEquals("There are none.\nNext: apidirect deploy\n", nothing.err());
    }

    @Test
    void theSameDataComesAsJsonYamlOrAPartOfIt() {
        server.on(
                "GET /v1/projects",
                200,
                "{\"items\":[{\"name\":\"alpha\"},{\"name\":\"beta\"}],\"next\":null}");
        assertEquals(
                "{\n  \"items\" : [ {\n    \"name\" : \"alpha\"\n  }, {\n    \"name\" : \"beta\"\n  } ],\n  \"next\" : null\n}\n",
                tool.run("projects", "list", "--json").out());
        assertEquals(
                "items:\n- name: alpha\n- name: beta\nnext: null\n",
                tool.run("projects", "list", "-o", "yaml").out());
        assertEquals(
                "alpha\nbeta\n", tool.run("projects", "list", "--query", "items[].name").out());
        assertEquals(
                "\"beta\"\n",
                tool.run("projects", "list", "--json", "--query", "items[-1].name").out());
    }

    @Test
    void allPagesAreFollowed() {
        server.on(
                "GET /v1/projects",
                call ->
                        Reply.json(
                                200,
                                call.line().contains("after=c1")
                                        ? "{\"items\":[{\"name\":\"beta\"}],\"next\":null}"
                                        : "{\"items\":[{\"name\":\"alpha\"}],\"next\":\"c1\"}"));
        assertEquals(
                "NAME   DESCRIPTION  CREATED AT\nalpha\nbeta\n",
                tool.run("projects", "list", "--all").out());
        assertEquals("Next: more with --all, or --after c1\n", tool.run("projects", "list").err());
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var outcome = tool.run("aws", "link");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertEquals(
                """
                error: 2 values are missing or wrong
                  - --aws-account-id is missing
                  - --region is missing
                hint: see: apidirect help aws link
                """,
                outcome.err());
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void aFileFillsTheBodyAndOptionsWin() {
        server.on("POST /v1/account-links", 201, LINK);
        tool.piping("awsAccountId: '123456789012'\nregion: us-east-1\n")
                .run("aws", "link", "-f", "-", "--region", "eu-west-1");
        assertEquals(
                "{\"awsAccountId\":\"123456789012\",\"region\":\"eu-west-1\"}",
                server.calls().getFirst().body());
    }

    @Test
    void aWrongChoiceOrNumberIsRefusedBeforeAnythingIsSent() {
        var outcome =
                tool.run("tokens", "create", "ci", "--role", "king", "--expires-in-days", "soon");
        assertEquals(
                """
                error: 2 values are missing or wrong
                  - --role takes one of owner, admin, developer, viewer, not king
                  - --expires-in-days takes a number, not soon
                hint: see: apidirect help tokens create
                """,
                outcome.err());
    }

    @Test
    void aSecretNeverStandsOnTheCommandLine() {
        server.on("PUT /v1/projects/my-api/environments/dev/secrets/DB", 204, "");
        var outcome =
                tool.piping("s3cret\n").run("secrets", "set", "DB", "-p", "my-api", "-e", "dev");
        assertEquals("{\"value\":\"s3cret\"}", server.calls().getFirst().body());
        assertEquals("Set secret DB.\nNext: apidirect deploy\n", outcome.err());
        assertEquals(ExitCode.USAGE, tool.run("secrets", "set", "DB", "--value", "x").code());
    }

    @Test
    void theProjectInUseIsTheDefault() {
        server.on("GET /v1/projects/my-api", 200, "{\"name\":\"my-api\"}");
        assertEquals(
                "name  my-api\n",
                tool.with("APIDIRECT_PROJECT", "my-api").run("projects", "show").out());
        var outcome = tool.without("APIDIRECT_PROJECT").run("projects", "show");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("apidirect projects use"));
    }

    @Test
    void anEnvironmentNarrowsAListWithinTheProjectInUse() {
        server.on("GET /v1/plans", 200, "{\"items\":[]}");
        var inside = tool.ofProduct().with("APIDIRECT_PROJECT", "my-api");
        assertEquals(ExitCode.OK, inside.run("plans", "list", "-e", "staging").code());
        String asked = server.calls().getLast().line();
        assertTrue(asked.contains("project=my-api") && asked.contains("staging"), asked);
        assertEquals(ExitCode.OK, inside.run("plans", "list").code());
        assertFalse(server.calls().getLast().line().contains("project="));
        var outside = tool.without("APIDIRECT_PROJECT").run("plans", "list", "-e", "staging");
        assertEquals(ExitCode.USAGE, outside.code());
    }

    @Test
    void whatIsChangedCarriesTheEtagThatWasRead() {
        server.on(
                "GET /v1/projects/my-api",
                _ -> Reply.json(200, "{\"name\":\"my-api\"}").with("ETag", "\"v7\""));
        server.on(
                "PATCH /v1/projects/my-api", 200, "{\"name\":\"my-api\",\"description\":\"New\"}");
        var outcome = tool.run("projects", "change", "my-api", "--description", "New");
        assertEquals(ExitCode.OK, outcome.code());
        var patch = server.calls("PATCH /v1/projects/my-api").getFirst();
        assertEquals("\"v7\"", patch.header("If-Match"));
        assertEquals("application/merge-patch+json", patch.header("Content-Type"));
        assertEquals("{\"description\":\"New\"}", patch.body());
    }

    @Test
    void deletingAsksForTheNameAndNeverGuessesTheProject() {
        server.on("GET /v1/projects/my-api", _ -> Reply.json(200, "{}").with("ETag", "\"v7\""));
        server.on("DELETE /v1/projects/my-api", 204, "");
        tool.with("APIDIRECT_PROJECT", "my-api");
        assertEquals(
                "error: PROJECT is missing",
                tool.run("projects", "delete").err().lines().findFirst().orElse(""));
        assertEquals(ExitCode.USAGE, tool.run("projects", "delete", "my-api", "--yes").code());
        assertEquals(
                ExitCode.FAILED,
                tool.run("projects", "delete", "my-api", "--confirm", "other").code());
        assertEquals(
                ExitCode.FAILED,
                tool.typing("your-api\n").run("projects", "delete", "my-api").code());
        assertTrue(server.calls("DELETE /v1/projects/my-api").isEmpty());
        assertEquals(
                ExitCode.OK, tool.typing("my-api\n").run("projects", "delete", "my-api").code());
        assertEquals(1, server.calls("DELETE /v1/projects/my-api").size());
    }

    @Test
    void aYesOrNoQuestionIsAnsweredByAPersonOrByAnOption() {
        server.on("DELETE /v1/access-tokens/tok_1", 204, "");
        assertEquals(ExitCode.USAGE, tool.run("tokens", "revoke", "tok_1").code());
        assertEquals(ExitCode.FAILED, tool.typing("n\n").run("tokens", "revoke", "tok_1").code());
        assertEquals(ExitCode.OK, tool.typing("y\n").run("tokens", "revoke", "tok_1").code());
        assertEquals(
                "Revoked tok_1.\n",
                tool.piping("").run("tokens", "revoke", "tok_1", "--yes").err());
    }

    @Test
    void textIsPrintedAsItIs() {
        server.on(
                "GET /v1/account-link-template",
                _ -> new Reply(200, "application/yaml", "Resources: {}\n", java.util.Map.of()));
        assertEquals("Resources: {}\n", tool.run("aws", "template").out());
        assertEquals("", server.calls().getFirst().header("Authorization"));
        assertEquals("application/yaml", server.calls().getFirst().header("Accept"));
    }

    @Test
    void aPostIsRepeatedWithTheSameKeyWhenTheServerIsBrieflyAway() {
        var attempts = new AtomicInteger();
        server.on(
                "POST /v1/projects",
                _ ->
                        attempts.incrementAndGet() < 3
                                ? Reply.problem(503, "{}").with("Retry-After", "0")
                                : Reply.json(201, "{\"name\":\"my-api\"}"));
        assertEquals(ExitCode.OK, tool.run("projects", "create", "my-api").code());
        assertEquals(3, server.calls().size());
        assertEquals(
                1,
                server.calls().stream()
                        .map(call -> call.header("Idempotency-Key"))
                        .distinct()
                        .count());
    }

    @Test
    void aFilterStandsAsAnArgumentOrAsItsOption() {
        server.on("GET /v1/aws-calls", 200, "{\"items\":[],\"next\":null}");
        for (String[] words :
                List.of(
                        new String[] {"aws", "activity", "aws-1"},
                        new String[] {"aws", "activity", "--account-link", "aws-1"})) {
            assertEquals(ExitCode.OK, tool.ofProduct().run(words).code());
        }
        assertEquals(2, server.calls("GET /v1/aws-calls?accountLink=aws-1").size());
    }
}
