package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Locale;

/**
 * What is said of a stack whose removal failed: why, and that only a removal goes on from there.
 */
public final class UnfinishedRemoval {

    private static final String STARTED = "DELETE_IN_PROGRESS";

    private UnfinishedRemoval() {}

    /** Why a plan cannot be carried out over such a stack. */
    public static String problem(Layer layer, String stackName) {
        return "%s is half removed (DELETE_FAILED): its removal must be finished before anything can be deployed onto it. %s"
                .formatted(stackName, wayOut(layer, stackName));
    }

    /** A step that wanted the stack to stand, or to be left alone, found it half removed. */
    public static Failure found(Layer layer, String stackName, List<Stacks.Event> events) {
        return new Failure(
                "%s is half removed (DELETE_FAILED) and was left as it is. %s"
                        .formatted(stackName, reasons(stackName, events)),
                wayOut(layer, stackName));
    }

    /** A step that wanted the stack gone has failed. */
    public static Failure failed(String stackName, List<Stacks.Event> events) {
        var reasons = reasons(stackName, events);
        var isDenied = reasons.toLowerCase(Locale.ROOT).contains("not authorized");
        return new Failure(
                reasons,
                isDenied
                        ? "The role lacks the permission named above: update the account-link stack (apidirect aws show LINK prints the command), then run the command again."
                        : "Take away the cause named above, then run the command again. What AWS means by it: docs/troubleshooting.md.");
    }

    /** Every resource that stayed, in CloudFormation's words. */
    private static String reasons(String stackName, List<Stacks.Event> events) {
        var told =
                lastRemoval(events).stream()
                        .filter(FailureReport::isFirstCause)
                        .map(FailureReport::sentence)
                        .distinct()
                        .toList();
        return told.isEmpty()
                ? "CloudFormation could not delete %s and does not say why.".formatted(stackName)
                : "CloudFormation could not delete:\n  " + String.join("\n  ", told);
    }

    private static List<Stacks.Event> lastRemoval(List<Stacks.Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            var event = events.get(i);
            if (event.isOfStack() && STARTED.equals(event.status())) {
                return events.subList(i, events.size());
            }
        }
        return events;
    }

    private static String wayOut(Layer layer, String stackName) {
        var whole = "Take away what keeps it, then finish the removal: apidirect destroy.";
        return layer == Layer.DATA
                ? whole
                : whole
                        + " This stack alone goes with: aws cloudformation delete-stack --stack-name %s; then deploy again."
                                .formatted(stackName);
    }
}
