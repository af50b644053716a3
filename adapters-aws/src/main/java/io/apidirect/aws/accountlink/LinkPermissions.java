package io.apidirect.aws.accountlink;

import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * What the link's roles must be allowed to do, asked of IAM's own policy simulation: that names
 * what is missing without doing anything.
 */
final class LinkPermissions {

    private final IamClient iam;
    private final ProbeTarget target;

    LinkPermissions(IamClient iam, ProbeTarget target) {
        this.iam = iam;
        this.target = target;
    }

    private record Need(RoleArn role, String resource, List<String> actions) {}

    /** The permissions that are missing, in the order of the needs; empty where all is well. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (var need : needs()) {
            var answer =
                    iam.simulatePrincipalPolicy(
                            question ->
                                    question.policySourceArn(need.role().value())
                                            .actionNames(need.actions())
                                            .resourceArns(need.resource())
                                            .contextEntries(circumstances()));
            answer.evaluationResults().stream()
                    .filter(result -> !isAllowed(result))
                    .map(result -> result.evalActionName() + " (" + need.role().roleName() + ")")
                    .forEach(missing::add);
        }
        return List.copyOf(missing);
    }

    private static boolean isAllowed(EvaluationResult result) {
        return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED;
    }

    private List<Need> needs() {
        var roles = target.roles();
        return List.of(
                new Need(
                        roles.read(),
                        arn("cloudformation", "stack/apidirect-probe/0"),
                        List.of(
                                "cloudformation:DescribeStacks",
                                "cloudformation:DescribeStackEvents",
                                "cloudformation:DescribeChangeSet")),
                new Need(
                        roles.read(),
                        arn("logs", "log-group:apidirect-probe:*"),
                        List.of("logs:FilterLogEvents")),
                new Need(
                        roles.deploy(),
                        arn("cloudformation", "stack/apidirect-probe/0"),
                        List.of(
                                "cloudformation:CreateChangeSet",
                                "cloudformation:ExecuteChangeSet",
                                "cloudformation:DeleteChangeSet",
                                "cloudformation:DeleteStack",
                                "cloudformation:ContinueUpdateRollback",
                                "cloudformation:RollbackStack",
                                "cloudformation:CancelUpdateStack")),
                new Need(
                        roles.deploy(),
                        arn("codebuild", "project/apidirect-probe"),
                        List.of("codebuild:StartBuild", "codebuild:StopBuild")),
                new Need(
                        roles.deploy(),
                        "arn:aws:s3:::apidirect-src-probe/source.zip",
                        List.of("s3:PutObject", "s3:DeleteObject")),
                new Need(
                        roles.deploy(),
                        arn("secretsmanager", "secret:apidirect/probe/dev/PROBE-000000"),
                        List.of(
                                "secretsmanager:CreateSecret",
                                "secretsmanager:PutSecretValue",
                                "secretsmanager:DeleteSecret")),
                new Need(roles.deploy(), roles.execution().value(), List.of("iam:PassRole")));
    }

    private String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s"
                .formatted(service, target.region(), target.account(), resource);
    }

    private List<ContextEntry> circumstances() {
        return List.of(
                circumstance("aws:RequestedRegion", target.region().value()),
                circumstance("aws:ResourceAccount", target.account().value()),
                circumstance("cloudformation:RoleArn", target.roles().execution().value()),
                circumstance("iam:PassedToService", "cloudformation.amazonaws.com"));
    }

    private static ContextEntry circumstance(String key, String value) {
        return ContextEntry.builder()
                .contextKeyName(key)
                .contextKeyType(ContextKeyTypeEnum.STRING)
                .contextKeyValues(value)
                .build();
    }
}
