package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * A session in which CloudFormation compares stacks of one environment. It reads the resources in
 * the session's own name, so the session may read how they are configured, as far as the read role
 * may; never what is in them.
 */
final class DriftSession {

    private static final List<String> DETECTION =
            List.of(
                    "cloudformation:DescribeStackResourceDrifts",
                    "cloudformation:DetectStackDrift",
                    "cloudformation:DetectStackResourceDrift",
                    "cloudformation:ListStackResources");
    private static final List<String> UNSCOPED =
            List.of(
                    "cloudformation:BatchDescribeTypeConfigurations",
                    "cloudformation:DescribeStackDriftDetectionStatus");
    private static final List<String> CONFIGURATIONS =
            List.of(
                    "acm:DescribeCertificate",
                    "acm:List*",
                    "application-autoscaling:Describe*",
                    "budgets:List*",
                    "budgets:ViewBudget",
                    "cloudwatch:Describe*",
                    "cloudwatch:GetDashboard",
                    "cloudwatch:List*",
                    "codebuild:BatchGetProjects",
                    "ec2:Describe*",
                    "ecr:DescribeRepositories",
                    "ecr:Get*Policy",
                    "ecr:List*",
                    "ecs:Describe*",
                    "ecs:List*",
                    "elasticloadbalancing:Describe*",
                    "iam:GetRole*",
                    "iam:List*",
                    "kms:DescribeKey",
                    "kms:Get*",
                    "kms:List*",
                    "logs:Describe*",
                    "logs:GetDataProtectionPolicy",
                    "logs:List*",
                    "rds:Describe*",
                    "rds:List*",
                    "route53:Get*",
                    "route53:List*",
                    "s3:Get*Configuration",
                    "s3:GetBucket*",
                    "s3:List*",
                    "scheduler:GetSchedule",
                    "secretsmanager:DescribeSecret",
                    "servicediscovery:Get*",
                    "servicediscovery:List*",
                    "sns:Get*",
                    "sns:List*");

    private DriftSession() {}

    static CloudFormationClient open(Places places, Workplace workplace) {
        var stacks =
                Places.arn(
                        workplace, "cloudformation", "stack/" + Places.prefix(workplace) + "*/*");
        var policy =
                SessionPolicy.allowing(DETECTION, List.of(stacks))
                        .and(UNSCOPED, List.of("*"))
                        .and(CONFIGURATIONS, List.of("*"));
        return places.look(workplace, "drift", policy).client(CloudFormationClient.builder());
    }
}
