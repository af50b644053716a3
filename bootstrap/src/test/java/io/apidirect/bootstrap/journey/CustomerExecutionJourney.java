package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** An environment in which only the customer sets CloudFormation going, with keys of her own. */
@ExtendWith(SharedPlatform.class)
class CustomerExecutionJourney {

    private static final List<String> STACKS =
            List.of(
                    "apidirect-hello-fastapi-dev-build",
                    "apidirect-hello-fastapi-dev-network",
                    "apidirect-hello-fastapi-dev-service");

    /** The command to copy, as it is printed for each stack. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "cloudformation execute-change-set[\\s\\\\]+--stack-name (\\S+)[\\s\\\\]+"
                            + "--change-set-name (\\S+)[\\s\\\\]+--region eu-west-1");

    @Test
    void nothing_changes_until_she_executes_and_nothing_does_when_she_will_not(Running running)
            throws IOException, InterruptedException {
        assumeTrue(Python.canBuildApps(), "python3 with venv is needed to build apps");
        var beginnings = new Beginnings(running, "customer-execution");
        var owner = beginnings.signUp("fay");
        var account = beginnings.link(owner, "121212121212");
        beginnings.makeProject(owner, account, "hello-fastapi");
        owner.run("environments", "guard", "--execution", "customer");

        var plan = owner.run("plan", "--json", "--query", "id").replace("\"", "");
        owner.run("plans", "approve", plan, "--yes");
        var executed = new ArrayList<String>();
        try (var stacks = account.client(CloudFormationClient.builder())) {
            var outcome =
                    deployed(
                            owner,
                            (stack, changeSet) -> {
                                assertEquals(StackStatus.REVIEW_IN_PROGRESS, status(stacks, stack));
                                stacks.executeChangeSet(
                                        it -> it.stackName(stack).changeSetName(changeSet));
                                executed.add(stack);
                            },
                            "--plan",
                            plan);
            assertEquals(0, outcome.exitCode(), outcome.toString());
            assertEquals(STACKS, executed.stream().sorted().toList());
        }
        var address = URI.create(owner.run("outputs", "--query", "url"));
        assertEquals("{\"message\":\"Hello, world!\"}", running.platform().get(address).body());
        assertTrue(owner.run("plan").contains("No changes"));

        Beginnings.replace(owner.folder().resolve("app/main.py"), "Hello", "Good morning");
        try (var stacks = account.client(CloudFormationClient.builder())) {
            var outcome =
                    deployed(
                            owner,
                            (stack, changeSet) ->
                                    stacks.deleteChangeSet(
                                            it -> it.stackName(stack).changeSetName(changeSet)));
            assertNotEquals(0, outcome.exitCode(), outcome.toString());
            assertTrue(
                    outcome.err().contains("was deleted instead of executed"), outcome.toString());
        }
        assertEquals("{\"message\":\"Hello, world!\"}", running.platform().get(address).body());
    }

    private static StackStatus status(CloudFormationClient stacks, String name) {
        return stacks.describeStacks(it -> it.stackName(name)).stacks().getFirst().stackStatus();
    }

    /** A deployment, in which the customer answers each command that is printed for her once. */
    private static CommandLine.Outcome deployed(
            CommandLine client, BiConsumer<String, String> answer, String... options) {
        var command = new ArrayList<>(List.of("deploy", "--yes"));
        command.addAll(List.of(options));
        var deployment = inBackground(client, command.toArray(String[]::new));
        var answered = new HashSet<String>();
        while (!deployment.isDone()) {
            COMMAND.matcher(client.toldSoFar())
                    .results()
                    .filter(it -> answered.add(it.group(2)))
                    .forEach(it -> answer.accept(it.group(1), it.group(2)));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return deployment.join();
    }

    private static CompletableFuture<CommandLine.Outcome> inBackground(
            CommandLine client, String... command) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return client.attempt("", command);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
