package io.apidirect.simulator.aws.cloudformation.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFormationCliTest {

    private static final String TEMPLATE =
            """
            Parameters: {Name: {Type: String}}
            Resources:
              Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Name}}
            Outputs: {Arn: {Value: !Ref Topic}}
            """;

    @TempDir Path folder;

    private record Ended(int code, String output) {}

    @Test
    void aws_cloudformation_deploy_creates_a_stack_and_sees_that_nothing_changed()
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "aws-cli is not installed");
        Path template = Files.writeString(folder.resolve("topic.yaml"), TEMPLATE);
        try (Simulator simulator = Simulator.start(Options.quick(folder.resolve("data")))) {
            Customer customer = new Customer(simulator, "111122223333");
            Ended created = deploy(customer, template, "Name=one");
            assertEquals(0, created.code(), created.output());
            assertTrue(
                    created.output().contains("Successfully created/updated stack - demo"),
                    created.output());
            // One real deploy only: aws-cli looks at a stack every 30 seconds.
            awaitNextSecond();
            Ended same = deploy(customer, template, "Name=one");
            assertTrue(same.output().contains("No changes to deploy"), same.output());
            Ended status =
                    aws(
                            customer,
                            "describe-stacks",
                            "--stack-name",
                            "demo",
                            "--query",
                            "Stacks[0].[StackStatus,Outputs[0].OutputKey]",
                            "--output",
                            "text");
            assertEquals("CREATE_COMPLETE\tArn", status.output().strip());
        }
    }

    /** aws-cli names change sets by the second; two in one second would have one name. */
    private static void awaitNextSecond() {
        long second = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == second) {
            Thread.onSpinWait();
        }
    }

    private Ended deploy(Customer customer, Path template, String parameter)
            throws IOException, InterruptedException {
        return aws(
                customer,
                "deploy",
                "--stack-name",
                "demo",
                "--template-file",
                template.toString(),
                "--parameter-overrides",
                parameter);
    }

    private Ended aws(Customer customer, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws", "cloudformation"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--endpoint-url", customer.simulator().endpoint().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", customer.key().id());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", customer.key().secret());
        builder.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "aws did not end");
        return new Ended(process.exitValue(), output);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "aws")));
    }
}
