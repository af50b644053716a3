package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import io.apidirect.bootstrap.launcher.StartedPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The product's main job, done by a customer with the command line client: the whole platform with
 * its database and its simulator of AWS, as one command starts it.
 */
@ExtendWith(SharedPlatform.class)
class MainJobJourney {

    private static final String EXAMPLE = "hello-fastapi";
    private static final List<String> OUR_STACKS =
            List.of(
                    "apidirect-hello-fastapi-dev-build",
                    "apidirect-hello-fastapi-dev-network",
                    "apidirect-hello-fastapi-dev-service");

    private static final List<String> ALL_STACKS =
            Stream.concat(
                            OUR_STACKS.stream(),
                            Stream.of(
                                    "apidirect-hello-fastapi-dev-data",
                                    "apidirect-hello-fastapi-dev-monitoring"))
                    .sorted()
                    .toList();
    private static final String DATABASE = "database: {multiAz: false}\n";
    private static final String LARGER = "database: {multiAz: false, class: db.t4g.small}\n";
    private static final String MORE =
            """
            monitoring: {enabled: true}
            workers: {reports: {command: python -m app.reports}}
            """;
    private static final String REPORTS =
            """
            import os
            import time

            print("reports of " + os.environ.get("DATABASE_URL", "nothing").split("@")[-1])
            while True:
                time.sleep(1)
            """;

    private static final String TEMPLATE = "Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}";
    private static final String VALIDATE_ONLY =
            """
            {"Version": "2012-10-17", "Statement": [
             {"Effect": "Allow", "Action": "cloudformation:ValidateTemplate", "Resource": "*"}]}""";

    private static Beginnings beginnings;
    private static StartedPlatform platform;
    private static URI aws;

    @BeforeAll
    static void start(Running running) throws IOException, InterruptedException {
        assumeTrue(Python.canBuildApps(), "python3 with venv is needed to build apps");
        beginnings = new Beginnings(running, "main-job");
        platform = running.platform();
        aws = platform.simulator();
    }

    @Test
    void code_becomes_a_running_api_changes_goes_back_and_leaves_nothing()
            throws IOException, InterruptedException {
        var ada = beginnings.signUp("ada");
        var account = beginnings.link(ada, "222233334444");
        var stranger = beginnings.signUp("bob");
        var strangersAccount = Customer.of(aws, "444455556666");
        beginnings.makeProject(ada, account, EXAMPLE);

        assertTrue(ada.run("plan").contains("AWS::ECS::Service"));
        assertEquals(List.of(), account.stacks(), "a plan makes nothing");

        ada.run("deploy", "--yes");
        var address = URI.create(ada.run("outputs", "--query", "url"));
        assertEquals("{\"message\":\"Hello, world!\"}", platform.get(address).body());
        assertEquals(OUR_STACKS, account.stacks());
        assertIsNobodyElses(stranger, strangersAccount, account, ada);
        assertEveryCallIsToldOf(ada);

        Beginnings.replace(ada.folder().resolve("app/main.py"), "Hello", "Good morning");
        ada.run("deploy", "--yes");
        assertEquals("{\"message\":\"Good morning, world!\"}", platform.get(address).body());

        assertEjectionChangesNothing(ada, account);
        assertDriftIsNamedAndRepaired(ada, account);
        assertEquals("{\"message\":\"Good morning, world!\"}", platform.get(address).body());

        rollBackAsAskedFor(ada);
        assertEquals("{\"message\":\"Hello, world!\"}", platform.get(address).body());

        ada.run("destroy", "--confirm", "dev");
        assertEquals("[]", items(ada, "inventory"));
        assertEquals(List.of(), account.stacks(), "nothing remains");
    }

    /** A rollback that somebody asked for, and somebody approves. */
    private static void rollBackAsAskedFor(CommandLine client)
            throws IOException, InterruptedException {
        client.run("rollback", "--request");
        var plan = client.run("plans", "list", "--query", "items[0].id");
        client.run("plans", "approve", plan, "--yes");
        client.run("deployments", "watch");
    }

    /** What somebody changes by hand is named with both values and changed back; then none is. */
    private static void assertDriftIsNamedAndRepaired(CommandLine client, Customer account)
            throws IOException, InterruptedException {
        assertTrue(client.run("drift").startsWith("No drift"));
        try (var logs = account.client(CloudWatchLogsClient.builder())) {
            var group =
                    logs
                            .describeLogGroups(it -> it.logGroupNamePrefix("apidirect-hello"))
                            .logGroups()
                            .stream()
                            .map(LogGroup::logGroupName)
                            .filter(name -> name.contains("network"))
                            .findFirst()
                            .orElseThrow();
            logs.putRetentionPolicy(it -> it.logGroupName(group).retentionInDays(365));
        }
        var drift = client.attempt("", "drift");
        assertEquals(3, drift.exitCode(), drift.toString());
        assertTrue(drift.out().contains("/RetentionInDays  7         365"), drift.out());
        assertTrue(client.run("status").contains("drifted"));
        client.run("drift", "--fix", "--yes");
        assertTrue(client.run("drift", "--last").startsWith("No drift"));
        assertTrue(client.run("plan").contains("No changes"));
    }

    private static void assertEveryCallIsToldOf(CommandLine client)
            throws IOException, InterruptedException {
        var deployment = client.run("deployments", "list", "--query", "items[0].id");
        var calls = items(client, "aws", "activity", "--deployment", deployment, "--limit", "200");
        var found = calls.split("\"deployment\":\"" + deployment, -1).length - 1;
        assertTrue(found > 10, calls);
        assertTrue(calls.contains("\"action\":\"DescribeStacks\""), calls);
        assertFalse(calls.contains("not-written-down"), calls);
    }

    /**
     * What is given away is what stands: aws-cli finds nothing to change, nor does a plan after it.
     */
    private static void assertEjectionChangesNothing(CommandLine client, Customer account)
            throws IOException, InterruptedException {
        client.run("eject");
        var ejected = client.folder().resolve("hello-fastapi-dev-ejected");
        var files = Files.createDirectories(beginnings.folder().resolve("shell"));
        var outcome = new Shell(ejected, files).run(account.exports() + "./deploy.sh");
        assertEquals(0, outcome.exitCode(), outcome.printed());
        assertEquals(
                OUR_STACKS.size(),
                outcome.printed().split("No changes to deploy", -1).length - 1,
                outcome.printed());
        var plan = client.run("plan");
        assertTrue(plan.contains("No changes"), plan);
        assertAPlanShowsExactlyWhatWasChanged(client);
    }

    /** More processor and memory is a new task definition, for which the service changes. */
    private static void assertAPlanShowsExactlyWhatWasChanged(CommandLine client)
            throws IOException, InterruptedException {
        var manifest = client.folder().resolve("apidirect.yaml");
        var before = Files.readString(manifest);
        Files.writeString(manifest, "\ncpu: 512\nmemory: 1024\n", StandardOpenOption.APPEND);
        var properties =
                client.run("plan", "--format", "text")
                        .lines()
                        .filter(line -> line.matches("[-+] {4}.*"))
                        // The manifest is a part of the source, from which the image is named.
                        .filter(line -> !line.contains("/Image: "))
                        .map(line -> line.replaceFirst("(TaskDefinition: ).*", "$1…"))
                        .toList();
        assertEquals(
                List.of(
                        "-    TaskDefinition: …",
                        "+    TaskDefinition: …",
                        "-    Cpu: 256",
                        "+    Cpu: 512",
                        "-    Memory: 512",
                        "+    Memory: 1024"),
                properties);
        Files.writeString(manifest, before);
    }

    @Test
    void an_environment_gets_a_database_a_worker_and_alarms_and_loses_its_data_only_when_told()
            throws IOException, InterruptedException {
        var owner = beginnings.signUp("dan");
        var account = beginnings.link(owner, "666677778888");
        beginnings.makeProject(owner, account, EXAMPLE);
        var manifest = owner.folder().resolve("apidirect.yaml");
        Files.writeString(owner.folder().resolve("app/reports.py"), REPORTS);
        Files.writeString(manifest, DATABASE + MORE, StandardOpenOption.APPEND);

        owner.run("deploy", "--yes");
        assertEquals(ALL_STACKS, account.stacks());
        var address = URI.create(owner.run("outputs", "--query", "url"));
        assertEquals("{\"message\":\"Hello, world!\"}", platform.get(address).body());
        var log = owner.run("logs");
        assertTrue(log.contains("reports of 127.0.0.1:"), log);

        Beginnings.replace(manifest, DATABASE, LARGER);
        var larger = owner.run("plan");
        assertTrue(
                larger.contains(
                        "is interrupted while its class changes from db.t4g.micro to db.t4g.small"),
                larger);

        Beginnings.replace(manifest, LARGER, "");
        var refused = owner.attempt("", "deploy", "--yes");
        assertTrue(refused.exitCode() != 0, refused.toString());
        assertEquals(ALL_STACKS, account.stacks(), "nobody typed the name");
        owner.run("deploy", "--yes", "--confirm", "dev");
        assertFalse(account.stacks().contains("apidirect-hello-fastapi-dev-data"));
        assertEquals("{\"message\":\"Hello, world!\"}", platform.get(address).body());

        owner.run("destroy", "--confirm", "dev");
        assertEquals(List.of(), account.stacks(), "no stack remains");
        var left = account.leftovers("hello-fastapi");
        assertTrue(left.size() == 1 && left.getFirst().contains(":snapshot:"), left.toString());
    }

    @Test
    void a_session_of_the_platform_may_do_nothing_but_what_it_was_opened_for()
            throws IOException, InterruptedException {
        var customer = beginnings.signUp("eve");
        var account = beginnings.link(customer, "777788889999");
        var session = session(account, Beginnings.externalId(customer, account), VALIDATE_ONLY);
        try (var stacks = account.client(CloudFormationClient.builder(), session)) {
            stacks.validateTemplate(it -> it.templateBody(TEMPLATE));
            var ours = OUR_STACKS.getFirst();
            var denied =
                    assertThrows(
                            CloudFormationException.class,
                            () -> stacks.cancelUpdateStack(it -> it.stackName(ours)));
            assertTrue(denied.toString().contains("no session policy allows"), denied.toString());
        }
    }

    /** As the platform, in the role with which it deploys. */
    private static AwsCredentials session(Customer account, String externalId, String policy)
            throws IOException, InterruptedException {
        var platform = Customer.keys(Customer.controlPlane(aws));
        try (var sts = account.client(StsClient.builder(), platform)) {
            var session =
                    sts.assumeRole(
                                    it ->
                                            it.roleArn(deployRole(account))
                                                    .roleSessionName("ad-plan-env-1")
                                                    .externalId(externalId)
                                                    .policy(policy))
                            .credentials();
            return AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
        }
    }

    private static String deployRole(Customer customer) {
        return "arn:aws:iam::%s:role/ApiDirectLink-Deploy".formatted(customer.account());
    }

    private static void assertIsNobodyElses(
            CommandLine stranger, Customer strangersAccount, Customer owners, CommandLine owner)
            throws IOException, InterruptedException {
        assertEquals("[]", items(stranger, "projects", "list"));
        var deployment = owner.run("deployments", "list", "--query", "items[0].id");
        var refused = stranger.attempt("", "deployments", "show", deployment);
        assertTrue(refused.exitCode() != 0 && refused.out().isEmpty(), refused.toString());
        assertEquals(List.of(), strangersAccount.stacks());
        var foreign =
                "arn:aws:cloudformation:eu-west-1:%s:stack/%s/x"
                        .formatted(owners.account(), OUR_STACKS.getFirst());
        try (var stacks = strangersAccount.client(CloudFormationClient.builder())) {
            assertThrows(
                    CloudFormationException.class,
                    () -> stacks.describeStacks(it -> it.stackName(foreign)));
        }
    }

    private static String items(CommandLine client, String... command)
            throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of(command), Stream.of("--json", "--query", "items"));
        return client.run(all.toArray(String[]::new)).replaceAll("\\s", "");
    }
}
