package io.apidirect.bootstrap.journey;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** How stories at the command line begin: somebody signs up, links an account, makes a project. */
final class Beginnings {

    private final URI platform;
    private final URI aws;
    private final Path folder;

    /** Stories of one journey, in a folder of their own. */
    Beginnings(Running running, String journey) throws IOException {
        platform = running.url();
        aws = running.platform().simulator();
        folder = Files.createTempDirectory(Path.of("target"), journey + "-").toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    CommandLine signUp(String name) throws IOException, InterruptedException {
        var client = new CommandLine(platform, folder.resolve(name));
        client.runWith(
                "four quite unrelated words",
                "signup",
                "--email",
                name + "@example.com",
                "--organization",
                name,
                "--password-stdin");
        return client;
    }

    Customer link(CommandLine client, String awsAccount) throws IOException, InterruptedException {
        client.run("aws", "link", "--aws-account-id", awsAccount, "--region", "eu-west-1");
        var customer = Customer.of(aws, awsAccount);
        customer.createLinkStack(
                client.run("aws", "template"),
                externalId(client, customer),
                Customer.controlPlane(aws).path("arn").asText());
        client.run("aws", "verify", "aws-" + awsAccount);
        return customer;
    }

    static String externalId(CommandLine client, Customer customer)
            throws IOException, InterruptedException {
        return client.run("aws", "show", "aws-" + customer.account(), "--query", "externalId");
    }

    /** A project of that example with the environment {@code dev}; its folder is the client's. */
    void makeProject(CommandLine client, Customer account, String example)
            throws IOException, InterruptedException {
        var project = client.folder().resolve(example);
        copy(Path.of("../examples").resolve(example), project);
        client.goTo(project);
        client.run("projects", "create", example);
        client.run(
                "environments",
                "create",
                "dev",
                "--project",
                example,
                "--profile",
                "dev",
                "--account-link",
                "aws-" + account.account());
        client.run("projects", "use", example, "-e", "dev");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static void replace(Path file, String old, String now) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, now));
    }
}
