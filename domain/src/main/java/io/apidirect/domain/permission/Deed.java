package io.apidirect.domain.permission;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a set of actions is called; {@code %s} stands for what they are done to. */
final class Deed {

    private static final Map<Set<String>, String> KNOWN =
            Map.ofEntries(
                    known("act as %s", "sts:AssumeRole"),
                    known("call anything", "*"),
                    known("do everything with %s, as far as IAM policies allow it", "kms:*"),
                    known("decrypt with %s", "kms:Decrypt"),
                    known("encrypt and decrypt with %s", "kms:Decrypt", "kms:GenerateDataKey*"),
                    known(
                            "encrypt and decrypt with %s",
                            "kms:Decrypt",
                            "kms:DescribeKey",
                            "kms:Encrypt",
                            "kms:GenerateDataKey*",
                            "kms:ReEncrypt*"),
                    known("use %s", "s3:*"),
                    known("read %s", "s3:GetObject"),
                    known("write %s", "s3:PutObject"),
                    known("read %s", "secretsmanager:GetSecretValue"),
                    known("publish to %s", "sns:Publish"),
                    known("write to %s", "logs:CreateLogStream", "logs:PutLogEvents"),
                    known(
                            "write to %s and list its streams",
                            "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                    known("list %s", "logs:DescribeLogGroups"),
                    known(
                            "make %s, write to it and read it",
                            "logs:CreateLogGroup",
                            "logs:CreateLogStream",
                            "logs:DescribeLogStreams",
                            "logs:GetLogEvents",
                            "logs:PutLogEvents",
                            "logs:PutRetentionPolicy"),
                    known("log in to image registries", "ecr:GetAuthorizationToken"),
                    known(
                            "pull images from %s",
                            "ecr:BatchCheckLayerAvailability",
                            "ecr:BatchGetImage",
                            "ecr:GetDownloadUrlForLayer"),
                    known(
                            "push images to %s and pull them from there",
                            "ecr:BatchCheckLayerAvailability",
                            "ecr:BatchGetImage",
                            "ecr:CompleteLayerUpload",
                            "ecr:DescribeImages",
                            "ecr:GetDownloadUrlForLayer",
                            "ecr:InitiateLayerUpload",
                            "ecr:PutImage",
                            "ecr:UploadLayerPart"),
                    known(
                            "open a shell to whoever may use ECS Exec",
                            "ssmmessages:CreateControlChannel",
                            "ssmmessages:CreateDataChannel",
                            "ssmmessages:OpenControlChannel",
                            "ssmmessages:OpenDataChannel"),
                    known(
                            "look at load balancers",
                            "elasticloadbalancing:DescribeListeners",
                            "elasticloadbalancing:DescribeRules",
                            "elasticloadbalancing:DescribeTargetGroups",
                            "elasticloadbalancing:DescribeTargetHealth"),
                    known(
                            "put tasks into %s and take them out",
                            "elasticloadbalancing:DeregisterTargets",
                            "elasticloadbalancing:RegisterTargets"),
                    known(
                            "change where %s leads calls",
                            "elasticloadbalancing:ModifyListener",
                            "elasticloadbalancing:ModifyRule"),
                    known("change %s and renew its tasks", "ecs:UpdateService"),
                    known("start tasks of %s", "ecs:RunTask"),
                    known("tag %s", "ecs:TagResource"),
                    known("hand over %s", "iam:PassRole"));

    private Deed() {}

    private static Map.Entry<Set<String>, String> known(String words, String... actions) {
        return Map.entry(Set.of(actions), words);
    }

    /** In words for exactly these actions, else the actions themselves. */
    static Phrase of(Set<String> actions) {
        var words = KNOWN.get(actions);
        return words == null ? raw(actions) : Phrase.words(words);
    }

    static Phrase raw(Set<String> actions) {
        return Phrase.raw("call " + String.join(", ", new TreeSet<>(actions)) + " on %s");
    }
}
