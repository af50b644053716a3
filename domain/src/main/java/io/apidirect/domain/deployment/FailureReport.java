package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, among everything that CloudFormation and ECS say after a failure, the one thing that went
 * wrong first, and what a person does about it.
 */
public final class FailureReport {

    private static final Set<String> STARTS = Set.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS");

    private static final ServiceTasks.Diagnosis NOTHING =
            new ServiceTasks.Diagnosis(List.of(), List.of());

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
        var app = isAboutTheApp(cause) ? AppExcerpt.reason(diagnosis) : Optional.<String>empty();
        var text =
                app.map(said -> told(said, diagnosis) + "\nCloudFormation says: " + cause)
                        .orElseGet(() -> told(cause, diagnosis));
        return new Failure(text, remedy(cause, diagnosis));
    }

    /** Explains a change set that CloudFormation's checks refused; empty where they did not. */
    public static Optional<Failure> ofChecks(String stackName, List<TemplateFinding> findings) {
        var refused =
                findings.stream()
                        .filter(TemplateFinding::isRefusal)
                        .map(TemplateFinding::sentence)
                        .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Failure(
                                "CloudFormation checked the change of %s and refuses it; nothing was changed:\n  %s"
                                        .formatted(stackName, String.join("\n  ", refused)),
                                remedy(refused.getFirst(), NOTHING)));
    }

    /**
     * Explains a build of an image that failed: its errors first, then the end of its log.
     *
     * @param log what the build wrote, oldest line first
     */
    public static Failure ofBuild(
            String phase, String reason, List<String> log, DeploymentId deployment) {
        var text = new StringBuilder("The image build failed in " + phase + ":");
        var errors = BuildExcerpt.errors(log);
        errors.forEach(line -> text.append("\n  ").append(line));
        text.append(errors.isEmpty() ? " " : "\nCodeBuild says: ").append(reason);
        text.append("\nIts last lines were:");
        BuildExcerpt.end(log).forEach(line -> text.append("\n  ").append(line));
        return new Failure(
                text.toString(),
                "Correct the cause in the source or its dependencies, then deploy again; the whole"
                        + " log: apidirect deployments logs "
                        + deployment.text()
                        + ".");
    }

    /** Whether CloudFormation only says that the tasks did not stay up, which the app explains. */
    private static boolean isAboutTheApp(String cause) {
        var text = cause.toLowerCase(Locale.ROOT);
        return text.contains("aws::ecs::service")
                && (text.contains("circuit breaker") || text.contains("stabilize"));
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
    static boolean isFirstCause(Stacks.Event event) {
        var reason = event.reason();
        return event.isFailure()
                && reason != null
                && !reason.toLowerCase(Locale.ROOT).contains("cancelled")
                && !reason.startsWith("The following resource(s) failed");
    }

    static String sentence(Stacks.Event event) {
        return "%s (%s): %s".formatted(event.logicalId(), event.type(), event.reason());
    }

    /** What was said, and what the tasks tell beyond it. */
    private static String told(String said, ServiceTasks.Diagnosis diagnosis) {
        var text = new StringBuilder(said);
        diagnosis.stopReasons().stream()
                .findFirst()
                .filter(reason -> !said.contains(reason))
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
        return "Correct the cause named above, then deploy again. What AWS means by it:"
                + " docs/troubleshooting.md.";
    }
}
