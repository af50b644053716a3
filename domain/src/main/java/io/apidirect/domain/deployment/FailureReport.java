package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds, among everything that CloudFormation and ECS say after a failure, the one thing that went
 * wrong first, and what a person does about it.
 */
public final class FailureReport {

    private static final Set<String> STARTS = Set.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS");

    private FailureReport() {}

    /** Explains a stack that failed; {@code fallbackReason} where no event says more. */
    public static Failure ofStack(
            String stackName,
            List<Stacks.Event> events,
            ServiceTasks.Diagnosis diagnosis,
            String fallbackReason) {
        var cause =
                lastOperation(events).stream()
                        .filter(FailureReport::isFirstCause)
                        .findFirst()
                        .map(FailureReport::sentence)
                        .orElse("Stack " + stackName + ": " + fallbackReason + ".");
        return new Failure(cause + told(diagnosis), remedy(cause, diagnosis));
    }

    /** The events since CloudFormation was last told to create or update the stack. */
    private static List<Stacks.Event> lastOperation(List<Stacks.Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            var event = events.get(i);
            if (event.isOfStack() && STARTS.contains(event.status())) {
                return events.subList(i, events.size());
            }
        }
        return events;
    }

    /** Resources that were merely cancelled because another one failed explain nothing. */
    private static boolean isFirstCause(Stacks.Event event) {
        var reason = event.reason();
        return event.isFailure()
                && reason != null
                && !reason.toLowerCase(Locale.ROOT).contains("cancelled")
                && !reason.startsWith("The following resource(s) failed");
    }

    private static String sentence(Stacks.Event event) {
        return "%s (%s): %s".formatted(event.logicalId(), event.type(), event.reason());
    }

    private static String told(ServiceTasks.Diagnosis diagnosis) {
        var text = new StringBuilder();
        diagnosis.stopReasons().stream()
                .findFirst()
                .ifPresent(reason -> text.append("\nThe task stopped: ").append(reason));
        if (!diagnosis.lastLines().isEmpty()) {
            text.append("\nIts last lines were:");
            diagnosis.lastLines().forEach(line -> text.append("\n  ").append(line));
        }
        return text.toString();
    }

    /** What to do about a failure, by what its cause says. */
    private static String remedy(String cause, ServiceTasks.Diagnosis diagnosis) {
        var text = cause.toLowerCase(Locale.ROOT);
        if (text.contains("not authorized") || text.contains("accessdenied")) {
            return "The role lacks the permission named above: update the account-link stack"
                    + " (apidirect aws show LINK prints the command), then deploy again.";
        }
        if (text.contains("limit") || text.contains("quota") || text.contains("maximum number")) {
            return "Free or raise the quota named above (AWS console, Service Quotas), then deploy"
                    + " again.";
        }
        if (!diagnosis.stopReasons().isEmpty() || !diagnosis.lastLines().isEmpty()) {
            return "The application did not stay up, or did not answer its health path with 200"
                    + " (another path: health.path in apidirect.yaml): correct it by the lines"
                    + " above, then deploy again.";
        }
        if (text.contains("already exists")) {
            return "Something of that name stands in the account and is not ours: remove or rename"
                    + " it, then deploy again.";
        }
        return "Correct the cause named above, then deploy again.";
    }
}
