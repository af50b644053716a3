package io.apidirect.domain.deployment;

import java.time.Instant;

/**
 * What the customer is asked to do where only the customer sets CloudFormation going: lines to
 * copy, and where to click instead.
 */
public final class CustomersTurn {

    private static final String STATUS = "WAITS_FOR_YOU";

    private CustomersTurn() {}

    /** To execute the change set of a step. */
    public static ProgressLine toExecute(Assignment assignment, Instant now) {
        return line(
                assignment,
                now,
                "execute-change-set --stack-name %s --change-set-name %s"
                        .formatted(assignment.stackName(), assignment.changeSetName()));
    }

    /** To delete the stack of a step. */
    public static ProgressLine toDelete(Assignment assignment, Instant now) {
        return line(assignment, now, "delete-stack --stack-name " + assignment.stackName());
    }

    /** Why a step ends whose change set was deleted, and how to go on. */
    public static Failure declined(Assignment assignment) {
        return new Failure(
                "The change set %s of %s was deleted instead of executed; that stack is as it was."
                        .formatted(assignment.changeSetName(), assignment.stackName()),
                "To go on, deploy again: there will be a new change set for you to execute.");
    }

    private static ProgressLine line(Assignment assignment, Instant now, String command) {
        var region = assignment.settings().address().region();
        return new ProgressLine(
                assignment.step(),
                now,
                assignment.stackName(),
                STATUS,
                "aws cloudformation %s --region %s (or https://%s.console.aws.amazon.com/cloudformation/home?region=%s#/stacks?filteringText=%s)"
                        .formatted(command, region, region, region, assignment.stackName()));
    }
}
