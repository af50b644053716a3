package io.apidirect.domain.permission;

import java.util.Map;
import java.util.regex.Pattern;

/** Who a policy speaks of. */
final class Principal {

    private static final Pattern ROOT = Pattern.compile("arn:[a-z-]+:iam::(\\d{12}):root");

    /** By the name's first parts; AWS adds a region to some, and its own domain to all. */
    private static final Map<String, String> SERVICES =
            Map.ofEntries(
                    Map.entry("budgets", "AWS Budgets"),
                    Map.entry("cloudwatch", "CloudWatch"),
                    Map.entry("codebuild", "CodeBuild"),
                    Map.entry("ecs", "ECS"),
                    Map.entry("ecs-tasks", "tasks of ECS"),
                    Map.entry("logdelivery.elasticloadbalancing", "Elastic Load Balancing"),
                    Map.entry("logs", "CloudWatch Logs"),
                    Map.entry("monitoring.rds", "RDS"),
                    Map.entry("scheduler", "EventBridge Scheduler"),
                    Map.entry("secretsmanager", "Secrets Manager"),
                    Map.entry("vpc-flow-logs", "VPC Flow Logs"));

    private static final Pattern SERVICE =
            Pattern.compile("([a-z.-]+?)(?:\\.[a-z]{2}(?:-[a-z]+)+-\\d)?\\.amazonaws\\.com");

    private Principal() {}

    static Phrase of(String principal) {
        if (principal.equals("*")) {
            return Phrase.words("anybody");
        }
        var root = ROOT.matcher(principal);
        if (root.matches()) {
            return Phrase.words("account " + root.group(1));
        }
        var service = SERVICE.matcher(principal);
        var name = service.matches() ? SERVICES.get(service.group(1)) : null;
        return name == null ? Phrase.raw(principal) : Phrase.words(name);
    }
}
