package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer replaces the External ID of a link, and reads what the platform did meanwhile. */
@ExtendWith(SharedPlatform.class)
@SuppressWarnings("NullAway.Init") // the test signs up first
class RotationJourney {

    private static final String ACCOUNT = "101010101010";
    private static final String LINK = "aws-" + ACCOUNT;

    private CommandLine owner;
    private Customer customer;
    private Shell shell;

    private void signUp(Running running) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target"), "rotation-").toAbsolutePath();
        owner = new CommandLine(running.url(), folder.resolve("rita"));
        owner.runWith(
                "four quite unrelated words",
                "signup",
                "--email",
                "rita@example.com",
                "--organization",
                "rita",
                "--password-stdin");
        customer = Customer.of(running.platform().simulator(), ACCOUNT);
        shell = new Shell(owner.folder(), Files.createDirectories(folder.resolve("shell")));
    }

    /** Runs the command that the link prints now, with the customer's own keys. */
    private void updateTheStack() throws IOException, InterruptedException {
        Files.writeString(
                owner.folder().resolve("account-link.yaml"), owner.run("aws", "template"));
        var printed = shown("cliCommand");
        var command = printed.substring(printed.indexOf("&& ") + 3);
        var outcome = shell.run(customer.exports() + command);
        assertEquals(0, outcome.exitCode(), outcome.printed());
    }

    private String shown(String field) throws IOException, InterruptedException {
        return owner.run("aws", "show", LINK, "--query", field);
    }

    @Test
    void an_external_id_is_replaced_by_the_commands_that_the_platform_prints(Running running)
            throws IOException, InterruptedException {
        signUp(running);
        owner.run("aws", "link", "--aws-account-id", ACCOUNT, "--region", "eu-west-1");
        updateTheStack();
        owner.run("aws", "verify", LINK);
        var old = shown("externalId");

        var printed = owner.run("aws", "rotate", LINK);
        assertTrue(printed.contains("PreviousExternalId=" + old), printed);
        assertEquals("introducing", shown("rotation"));
        updateTheStack();
        owner.run("aws", "verify", LINK);
        assertEquals("retiring", shown("rotation"));
        var fresh = shown("externalId");
        assertNotEquals(old, fresh);
        updateTheStack();
        owner.run("aws", "verify", LINK);
        assertFalse(owner.run("aws", "show", LINK, "--json").contains("\"rotation\""));

        var calls = owner.run("aws", "activity", "--account-link", LINK, "--all", "--json");
        assertTrue(calls.contains("SimulatePrincipalPolicy"), calls);
        assertTrue(calls.contains("\"AccessDenied\""), "wrong keys were tried");
        assertFalse(calls.contains("not-written-down"), calls);
        assertFalse(calls.contains(old) || calls.contains(fresh), "an External ID is no news");
    }
}
