package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.LinkInstructions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the customer is asked to do where only the customer sets CloudFormation going: a command to
 * copy, and where to click instead.
 */
public final class CustomersTurn {

    private static final String STATUS = "WAITS_FOR_YOU";

    private CustomersTurn() {}

    /** To execute the change set of a step. */
    public static ProgressLine toExecute(
            Assignment assignment, LinkInstructions instructions, Instant now) {
        var options =
                List.of(
                        "--stack-name " + assignment.stackName(),
                        "--change-set-name " + assignment.changeSetName());
        return line(assignment, now, instructions, "execute-change-set", options);
    }

    /** To delete the stack of a step. */
    public static ProgressLine toDelete(
            Assignment assignment, LinkInstructions instructions, Instant now) {
        var options = List.of("--stack-name " + assignment.stackName());
        return line(assignment, now, instructions, "delete-stack", options);
    }

    /** Why a step ends whose change set was deleted, and how to go on. */
    public static Failure declined(Assignment assignment) {
        return new Failure(
                "The change set %s of %s was deleted instead of executed; that stack is as it was."
                        .formatted(assignment.changeSetName(), assignment.stackName()),
                "To go on, deploy again: there will be a new change set for you to execute.");
    }

    private static ProgressLine line(
            Assignment assignment,
            Instant now,
            LinkInstructions instructions,
            String action,
            List<String> options) {
        var region = assignment.settings().address().region();
        var console =
                instructions
                        .stacksUrl(region, assignment.stackName())
                        .map("\nor open %s"::formatted)
                        .orElse("");
        return new ProgressLine(
                assignment.step(),
                now,
                assignment.stackName(),
                STATUS,
                """
                Run this with credentials of the AWS account:

                    %s cloudformation %s \\
                %s      --region %s
                %s"""
                        .formatted(
                                instructions.aws(),
                                action,
                                options.stream()
                                        .map("      %s \\\n"::formatted)
                                        .collect(Collectors.joining()),
                                region,
                                console));
    }
}
