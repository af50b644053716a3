package io.apidirect.aws.accountlink;

import java.util.List;
import java.util.Map;

/** What CloudFormation does with the kinds of resources in our templates. */
final class ExecutionNeeds {

    /** Service and resource, and the actions on it. */
    static final Map<String, List<String>> BY_RESOURCE =
            Map.ofEntries(
                    Map.entry(
                            "ec2 vpc/vpc-0",
                            List.of("ec2:CreateVpc", "ec2:ModifyVpcAttribute", "ec2:DeleteVpc")),
                    Map.entry(
                            "ec2 subnet/subnet-0",
                            List.of("ec2:CreateSubnet", "ec2:CreateTags", "ec2:DeleteSubnet")),
                    Map.entry(
                            "ec2 internet-gateway/igw-0",
                            List.of(
                                    "ec2:CreateInternetGateway",
                                    "ec2:AttachInternetGateway",
                                    "ec2:DetachInternetGateway",
                                    "ec2:DeleteInternetGateway")),
                    Map.entry(
                            "ec2 elastic-ip/eipalloc-0",
                            List.of("ec2:AllocateAddress", "ec2:ReleaseAddress")),
                    Map.entry(
                            "ec2 natgateway/nat-0",
                            List.of("ec2:CreateNatGateway", "ec2:DeleteNatGateway")),
                    Map.entry(
                            "ec2 route-table/rtb-0",
                            List.of(
                                    "ec2:CreateRouteTable",
                                    "ec2:CreateRoute",
                                    "ec2:AssociateRouteTable",
                                    "ec2:DisassociateRouteTable",
                                    "ec2:DeleteRoute",
                                    "ec2:DeleteRouteTable")),
                    Map.entry(
                            "ec2 security-group/sg-0",
                            List.of(
                                    "ec2:CreateSecurityGroup",
                                    "ec2:AuthorizeSecurityGroupIngress",
                                    "ec2:AuthorizeSecurityGroupEgress",
                                    "ec2:RevokeSecurityGroupIngress",
                                    "ec2:DeleteSecurityGroup")),
                    Map.entry(
                            "ec2 vpc-endpoint/vpce-0",
                            List.of("ec2:CreateVpcEndpoint", "ec2:DeleteVpcEndpoints")),
                    Map.entry(
                            "elasticloadbalancing loadbalancer/app/apidirect-probe/0",
                            List.of(
                                    "elasticloadbalancing:CreateLoadBalancer",
                                    "elasticloadbalancing:ModifyLoadBalancerAttributes",
                                    "elasticloadbalancing:CreateListener",
                                    "elasticloadbalancing:AddTags",
                                    "elasticloadbalancing:DeleteLoadBalancer")),
                    Map.entry(
                            "elasticloadbalancing targetgroup/apidirect-probe/0",
                            List.of(
                                    "elasticloadbalancing:CreateTargetGroup",
                                    "elasticloadbalancing:ModifyTargetGroup",
                                    "elasticloadbalancing:DeleteTargetGroup")),
                    Map.entry(
                            "ecs cluster/apidirect-probe",
                            List.of("ecs:CreateCluster", "ecs:DeleteCluster")),
                    Map.entry(
                            "ecs service/apidirect-probe/probe",
                            List.of("ecs:CreateService", "ecs:UpdateService", "ecs:DeleteService")),
                    Map.entry(
                            "ecs task-definition/apidirect-probe:1",
                            List.of("ecs:RegisterTaskDefinition", "ecs:DeregisterTaskDefinition")),
                    Map.entry(
                            "application-autoscaling scalable-target/probe",
                            List.of(
                                    "application-autoscaling:RegisterScalableTarget",
                                    "application-autoscaling:PutScalingPolicy",
                                    "application-autoscaling:DeleteScalingPolicy",
                                    "application-autoscaling:DeregisterScalableTarget")),
                    Map.entry(
                            "cloudwatch alarm:TargetTracking-service/apidirect-probe",
                            List.of("cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms")),
                    Map.entry(
                            "codebuild project/apidirect-probe",
                            List.of(
                                    "codebuild:CreateProject",
                                    "codebuild:UpdateProject",
                                    "codebuild:DeleteProject")),
                    Map.entry(
                            "s3 apidirect-src-probe",
                            List.of(
                                    "s3:CreateBucket",
                                    "s3:PutBucketPolicy",
                                    "s3:PutBucketPublicAccessBlock",
                                    "s3:PutBucketVersioning",
                                    "s3:PutEncryptionConfiguration",
                                    "s3:PutLifecycleConfiguration",
                                    "s3:DeleteBucket")),
                    Map.entry(
                            "ecr repository/apidirect-probe",
                            List.of(
                                    "ecr:CreateRepository",
                                    "ecr:PutLifecyclePolicy",
                                    "ecr:DeleteRepository")),
                    Map.entry(
                            "logs log-group:apidirect-probe",
                            List.of(
                                    "logs:CreateLogGroup",
                                    "logs:PutRetentionPolicy",
                                    "logs:DeleteLogGroup")),
                    Map.entry(
                            "iam role/apidirect-probe",
                            List.of(
                                    "iam:CreateRole",
                                    "iam:PutRolePolicy",
                                    "iam:DeleteRolePolicy",
                                    "iam:DeleteRole")),
                    Map.entry(
                            "iam role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
                            List.of("iam:CreateServiceLinkedRole")));

    private ExecutionNeeds() {}
}
