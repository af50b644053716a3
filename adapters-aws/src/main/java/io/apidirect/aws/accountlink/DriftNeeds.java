package io.apidirect.aws.accountlink;

import java.util.List;
import java.util.Map;

/** What CloudFormation reads, in the name of the read role, to find what was changed by hand. */
final class DriftNeeds {

    /** Service and resource, and the actions on it. */
    static final Map<String, List<String>> BY_RESOURCE =
            Map.of(
                    "cloudformation stack/apidirect-probe/0",
                    List.of(
                            "cloudformation:DetectStackDrift",
                            "cloudformation:DetectStackResourceDrift",
                            "cloudformation:DescribeStackResourceDrifts",
                            "cloudformation:ListStackResources"),
                    "codebuild project/apidirect-probe",
                    List.of("codebuild:BatchGetProjects"),
                    "ecs service/apidirect-probe/apidirect-probe",
                    List.of("ecs:DescribeServices", "ecs:ListTagsForResource"),
                    "iam role/apidirect-probe",
                    List.of("iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies"),
                    "s3 apidirect-src-probe",
                    List.of("s3:GetBucketPolicy", "s3:GetEncryptionConfiguration"));

    /** What AWS does not scope to a resource. */
    static final List<String> ANYWHERE =
            List.of(
                    "cloudformation:BatchDescribeTypeConfigurations",
                    "cloudformation:DescribeStackDriftDetectionStatus",
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeVpcs",
                    "elasticloadbalancing:DescribeListeners",
                    "elasticloadbalancing:DescribeLoadBalancers",
                    "logs:DescribeLogGroups",
                    "rds:DescribeDBInstances");

    private DriftNeeds() {}
}
