package io.apidirect.aws.accountlink;

import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a deployment will ask of the link's roles, on resources that do not exist. */
record RoleNeeds(ProbeTarget target) {

    private static final String PASSED_TO = "iam:PassedToService";

    /** Actions of one role on one resource. */
    record Need(
            RoleArn role,
            String resource,
            Map<String, String> circumstances,
            List<String> actions) {}

    List<Need> all() {
        return Stream.of(reading(), findingDrift(), deploying(), executing())
                .flatMap(List::stream)
                .toList();
    }

    private List<Need> reading() {
        var role = target.roles().read();
        return List.of(
                need(
                        role,
                        arn("cloudformation", "stack/apidirect-probe/0"),
                        "cloudformation:DescribeStacks",
                        "cloudformation:DescribeStackEvents",
                        "cloudformation:DescribeChangeSet",
                        "cloudformation:DescribeEvents"),
                need(role, arn("logs", "log-group:apidirect-probe:*"), "logs:FilterLogEvents"));
    }

    private List<Need> findingDrift() {
        var role = target.roles().read();
        var anywhere = new Need(role, "*", usual(), DriftNeeds.ANYWHERE);
        return Stream.concat(each(role, DriftNeeds.BY_RESOURCE), Stream.of(anywhere)).toList();
    }

    private List<Need> deploying() {
        var role = target.roles().deploy();
        return List.of(
                need(
                        role,
                        arn("cloudformation", "stack/apidirect-probe/0"),
                        "cloudformation:CreateChangeSet",
                        "cloudformation:ExecuteChangeSet",
                        "cloudformation:DeleteChangeSet",
                        "cloudformation:DeleteStack",
                        "cloudformation:ContinueUpdateRollback",
                        "cloudformation:RollbackStack",
                        "cloudformation:CancelUpdateStack"),
                need(
                        role,
                        arn("codebuild", "project/apidirect-probe"),
                        "codebuild:StartBuild",
                        "codebuild:StopBuild"),
                need(
                        role,
                        "arn:aws:s3:::apidirect-src-probe/source.zip",
                        "s3:PutObject",
                        "s3:DeleteObject"),
                need(
                        role,
                        arn("secretsmanager", "secret:apidirect/probe/dev/PROBE-000000"),
                        "secretsmanager:CreateSecret",
                        "secretsmanager:PutSecretValue",
                        "secretsmanager:DeleteSecret"),
                passing(role, target.roles().execution().value(), "cloudformation.amazonaws.com"));
    }

    /** Per kind of resource in our templates what makes, changes and removes it. */
    private List<Need> executing() {
        var role = target.roles().execution();
        var ofDeployments = "arn:aws:iam::%s:role/apidirect-probe".formatted(target.account());
        var passing =
                Stream.of("codebuild.amazonaws.com", "ecs-tasks.amazonaws.com")
                        .map(service -> passing(role, ofDeployments, service));
        return Stream.concat(each(role, ExecutionNeeds.BY_RESOURCE), passing).toList();
    }

    private Stream<Need> each(RoleArn role, Map<String, List<String>> actions) {
        return actions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> needOf(role, it.getKey(), it.getValue()));
    }

    private Need needOf(RoleArn role, String resource, List<String> actions) {
        var service = resource.substring(0, resource.indexOf(' '));
        var name = resource.substring(resource.indexOf(' ') + 1);
        var arn =
                switch (service) {
                    case "s3" -> "arn:aws:s3:::" + name;
                    case "iam" -> "arn:aws:iam::%s:%s".formatted(target.account(), name);
                    default -> arn(service, name);
                };
        return need(role, arn, actions.toArray(String[]::new));
    }

    private Need need(RoleArn role, String resource, String... actions) {
        return new Need(role, resource, usual(), List.of(actions));
    }

    private Need passing(RoleArn role, String passed, String service) {
        var circumstances = new HashMap<>(usual());
        circumstances.put(PASSED_TO, service);
        return new Need(role, passed, circumstances, List.of("iam:PassRole"));
    }

    private String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s"
                .formatted(service, target.region(), target.account(), resource);
    }

    /** What holds for every call of a deployment. */
    private Map<String, String> usual() {
        return Map.of(
                "aws:RequestedRegion", target.region().value(),
                "aws:ResourceAccount", target.account().value(),
                "aws:ResourceTag/apidirect:project", "probe",
                "application-autoscaling:service-namespace", "ecs",
                "cloudformation:RoleArn", target.roles().execution().value(),
                "iam:AWSServiceName", "ecs.amazonaws.com",
                "iam:PermissionsBoundary", LinkRoles.boundaryArn(target.account()));
    }
}
