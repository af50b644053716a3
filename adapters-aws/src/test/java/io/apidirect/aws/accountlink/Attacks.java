package io.apidirect.aws.accountlink;

import static io.apidirect.aws.accountlink.Attack.ask;

import io.apidirect.aws.accountlink.Attack.Question;
import io.apidirect.aws.accountlink.Attack.Who;
import java.util.ArrayList;
import java.util.List;

/** Every attack that is tried on the roles of the real template. */
final class Attacks {

    private static final String TAG = "aws:ResourceTag/apidirect:project";
    private static final String VIA = "kms:ViaService";
    private static final String BOUND = "iam:PermissionsBoundary";
    private static final String TO = "iam:PassedToService";
    private static final String ROLE = "cloudformation:RoleArn";
    private static final String EXECUTION = Who.EXECUTION.arn();
    private static final String BOUNDARY = Attack.arn("iam", "policy/ApiDirectLink-Boundary");

    private final List<Attack> all = new ArrayList<>();

    private Attacks() {}

    static List<Attack> all() {
        var attacks = new Attacks();
        attacks.looking();
        attacks.drivingStacks();
        attacks.drivingTheRest();
        attacks.handlingCertificates();
        attacks.makingRoles();
        attacks.touchingTheLink();
        attacks.handingRolesOn();
        attacks.executing();
        attacks.all.addAll(CopiesElsewhere.all());
        attacks.usingKeys();
        attacks.runningTasks();
        attacks.leavingTheBoundary();
        return List.copyOf(attacks.all);
    }

    private void add(Who who, String attempt, Question refused, String instead, Question allowed) {
        all.add(new Attack(who, attempt, refused, instead, allowed));
    }

    private void looking() {
        var secret =
                ask(
                        "secretsmanager:DescribeSecret",
                        "secretsmanager",
                        "secret:apidirect/shop/prod/T-1");
        add(
                Who.READ,
                "reads the value of a secret",
                secret.doing("secretsmanager:GetSecretValue"),
                "see that it exists",
                secret);
        add(
                Who.READ,
                "reads the values of many secrets",
                secret.doing("secretsmanager:BatchGetSecretValue"),
                "see that one exists",
                secret);
        var stack =
                ask(
                        "cloudformation:DescribeStacks",
                        "cloudformation",
                        "stack/apidirect-shop-prod-network/1");
        add(
                Who.READ,
                "executes a change set",
                stack.doing("cloudformation:ExecuteChangeSet"),
                "describe the stack",
                stack);
        add(
                Who.READ,
                "looks at a stack that is not ours",
                stack.on("cloudformation", "stack/payroll/1"),
                "one that is",
                stack);
        add(
                Who.READ,
                "looks into another region",
                stack.with("aws:RequestedRegion", "us-east-1"),
                "the region of the link",
                stack);
        var prices = ask("pricing:GetProducts", "*", "*").with("aws:RequestedRegion", "us-east-1");
        add(
                Who.READ,
                "asks another region for anything but list prices",
                prices.doing("tag:GetResources"),
                "for list prices, which are in few regions",
                prices);
        var bucket = ask("s3:ListBucket", "s3", "apidirect-src-shop-prod-1");
        add(
                Who.READ,
                "lists another bucket",
                bucket.on("s3", "payroll"),
                "a bucket of sources",
                bucket);
        add(
                Who.READ,
                "lists a bucket with a name like ours in another account",
                bucket.with("aws:ResourceAccount", "666666666666"),
                "in the linked one",
                bucket);
        var logs = ask("logs:FilterLogEvents", "logs", "log-group:apidirect-shop-prod-service:*");
        add(
                Who.READ,
                "reads the logs of something else",
                logs.on("logs", "log-group:payroll:*"),
                "logs of a deployment",
                logs);
        var service = ask("ecs:DescribeServices", "ecs", "service/apidirect-shop-prod/shop");
        add(
                Who.READ,
                "reads the variables in task definitions",
                service.doing("ecs:DescribeTaskDefinition"),
                "the state of a service",
                service);
    }

    private void drivingStacks() {
        var create =
                ask(
                                "cloudformation:CreateChangeSet",
                                "cloudformation",
                                "stack/apidirect-shop-prod-network/1")
                        .with(ROLE, EXECUTION);
        var delete = create.doing("cloudformation:DeleteStack");
        add(
                Who.DEPLOY,
                "changes a stack without a role",
                create.without(ROLE),
                "through the execution role",
                create);
        add(
                Who.DEPLOY,
                "changes a stack through another role",
                create.with(ROLE, Attack.arn("iam", "role/Admin")),
                "through the execution role",
                create);
        add(
                Who.DEPLOY,
                "deletes a stack without a role",
                delete.without(ROLE),
                "through the execution role",
                delete);
        add(
                Who.DEPLOY,
                "deletes a stack that is not ours",
                delete.on("cloudformation", "stack/payroll/1"),
                "one that is",
                delete);
        add(
                Who.DEPLOY,
                "creates a stack at once, without a change set",
                create.doing("cloudformation:CreateStack"),
                "a change set",
                create);
        add(
                Who.DEPLOY,
                "imports resources that others made into a stack",
                create.with("cloudformation:ImportResourceTypes", "AWS::KMS::Key"),
                "change what the stack made",
                create);
        add(
                Who.DEPLOY,
                "deletes the stack of the link",
                delete.on("cloudformation", "stack/api-direct-link/1"),
                "a stack of a deployment",
                delete);
        var protection =
                ask(
                        "cloudformation:UpdateTerminationProtection",
                        "cloudformation",
                        "stack/apidirect-shop-prod-data/1");
        add(
                Who.DEPLOY,
                "takes the protection from the stack of the link",
                protection.on("cloudformation", "stack/api-direct-link/1"),
                "from a stack of a deployment",
                protection);
        add(
                Who.DEPLOY,
                "changes a stack in another region",
                create.with("aws:RequestedRegion", "us-east-1"),
                "in the region of the link",
                create);
        var pass =
                ask("iam:PassRole", "iam", "role/ApiDirectLink-Execution")
                        .with(TO, "cloudformation.amazonaws.com");
        add(
                Who.DEPLOY,
                "hands another role to CloudFormation",
                pass.on("iam", "role/Admin"),
                "the execution role",
                pass);
        add(
                Who.DEPLOY,
                "hands the execution role to another service",
                pass.with(TO, "lambda.amazonaws.com"),
                "to CloudFormation",
                pass);
        add(
                Who.DEPLOY,
                "makes a role itself",
                ask("iam:CreateRole", "iam", "role/apidirect-x").with(BOUND, BOUNDARY),
                "look at a role of the link",
                ask("iam:GetRole", "iam", "role/ApiDirectLink-Deploy"));
        add(
                Who.DEPLOY,
                "becomes another role",
                ask("sts:AssumeRole", "iam", "role/Admin"),
                "look at a role of the link",
                ask("iam:GetRole", "iam", "role/ApiDirectLink-Deploy"));
    }

    private void drivingTheRest() {
        var secret =
                ask(
                        "secretsmanager:PutSecretValue",
                        "secretsmanager",
                        "secret:apidirect/shop/prod/T-1");
        add(
                Who.DEPLOY,
                "reads the value of a secret",
                secret.doing("secretsmanager:GetSecretValue"),
                "write it",
                secret);
        add(
                Who.DEPLOY,
                "writes a secret of something else",
                secret.on("secretsmanager", "secret:payroll-1"),
                "of a deployment",
                secret);
        var build = ask("codebuild:StartBuild", "codebuild", "project/apidirect-shop-prod");
        add(
                Who.DEPLOY,
                "starts another project of CodeBuild",
                build.on("codebuild", "project/payroll"),
                "ours",
                build);
        var object = ask("s3:GetObject", "s3", "apidirect-src-shop-prod-1/source.zip");
        add(
                Who.DEPLOY,
                "reads another bucket",
                object.on("s3", "payroll/salaries.csv"),
                "the bucket of sources",
                object);
        add(
                Who.DEPLOY,
                "uploads into a bucket of another account",
                object.doing("s3:PutObject").with("aws:ResourceAccount", "666666666666"),
                "of the linked one",
                object.doing("s3:PutObject"));
        var image = ask("ecr:BatchDeleteImage", "ecr", "repository/apidirect-shop-prod");
        add(
                Who.DEPLOY,
                "deletes images of something else",
                image.on("ecr", "repository/payroll"),
                "of a deployment",
                image);
        add(
                Who.DEPLOY,
                "deletes a trail of CloudTrail",
                ask("cloudtrail:DeleteTrail", "cloudtrail", "trail/main"),
                "stop a build",
                build.doing("codebuild:StopBuild"));
    }

    private void handlingCertificates() {
        var request = ask("acm:RequestCertificate", "acm", "certificate/1");
        var ours = request.with("aws:RequestTag/apidirect:project", "shop");
        add(Who.DEPLOY, "requests a certificate without our tag", request, "one with it", ours);
        var delete = request.doing("acm:DeleteCertificate");
        add(
                Who.DEPLOY,
                "deletes a certificate that is not ours",
                delete.without(TAG),
                "one that is",
                delete.with(TAG, "shop"));
        add(
                Who.DEPLOY,
                "takes a certificate's key along",
                delete.with(TAG, "shop").doing("acm:ExportCertificate"),
                "look at it",
                delete.with(TAG, "shop").doing("acm:DescribeCertificate"));
    }

    private void makingRoles() {
        var create =
                ask("iam:CreateRole", "iam", "role/apidirect-shop-prod-task").with(BOUND, BOUNDARY);
        add(
                Who.EXECUTION,
                "makes a role without a boundary",
                create.without(BOUND),
                "with the boundary of the link",
                create);
        add(
                Who.EXECUTION,
                "makes a role with another boundary",
                create.with(BOUND, "arn:aws:iam::aws:policy/AdministratorAccess"),
                "with the boundary of the link",
                create);
        add(
                Who.EXECUTION,
                "makes a role with another name",
                create.on("iam", "role/Admin"),
                "one named apidirect-*",
                create);
        var bind = create.doing("iam:PutRolePermissionsBoundary");
        add(
                Who.EXECUTION,
                "gives a role another boundary",
                bind.with(BOUND, Attack.arn("iam", "policy/Weak")),
                "the boundary of the link",
                bind);
        add(
                Who.EXECUTION,
                "takes the boundary from a role",
                create.doing("iam:DeleteRolePermissionsBoundary"),
                "put it there",
                bind);
        var inline = create.doing("iam:PutRolePolicy");
        add(
                Who.EXECUTION,
                "gives a policy to a role without the boundary",
                inline.without(BOUND),
                "to one with it",
                inline);
        add(
                Who.EXECUTION,
                "attaches a managed policy to a role",
                create.doing("iam:AttachRolePolicy"),
                "write a policy into it",
                inline);
        add(
                Who.EXECUTION,
                "makes a user",
                ask("iam:CreateUser", "iam", "user/apidirect-x").with(BOUND, BOUNDARY),
                "make a role",
                create);
        add(
                Who.EXECUTION,
                "makes access keys",
                ask("iam:CreateAccessKey", "iam", "user/admin"),
                "make a role",
                create);
        add(
                Who.EXECUTION,
                "makes a way in for another identity provider",
                ask("iam:CreateOpenIDConnectProvider", "iam", "oidc-provider/x"),
                "make a role",
                create);
    }

    private void touchingTheLink() {
        var role = ask("iam:DeleteRole", "iam", "role/apidirect-shop-prod-task");
        var create = ask("iam:CreateRole", "iam", "role/apidirect-x").with(BOUND, BOUNDARY);
        add(
                Who.EXECUTION,
                "writes a new version of the boundary",
                ask("iam:CreatePolicyVersion", "iam", "policy/ApiDirectLink-Boundary"),
                "use the boundary",
                create);
        add(
                Who.EXECUTION,
                "goes back to an older version of the boundary",
                ask("iam:SetDefaultPolicyVersion", "iam", "policy/ApiDirectLink-Boundary"),
                "use the boundary",
                create);
        add(
                Who.EXECUTION,
                "deletes the boundary",
                ask("iam:DeletePolicy", "iam", "policy/ApiDirectLink-Boundary"),
                "use the boundary",
                create);
        add(
                Who.EXECUTION,
                "takes the guardrails from a role",
                ask("iam:DetachRolePolicy", "iam", "role/ApiDirectLink-Deploy"),
                "delete a role of a deployment",
                role);
        add(
                Who.EXECUTION,
                "gives itself a policy",
                ask("iam:PutRolePolicy", "iam", "role/ApiDirectLink-Execution")
                        .with(BOUND, BOUNDARY),
                "a role of a deployment",
                create.doing("iam:PutRolePolicy"));
        add(
                Who.EXECUTION,
                "changes whom a role of the link trusts",
                ask("iam:UpdateAssumeRolePolicy", "iam", "role/ApiDirectLink-Deploy"),
                "whom a role of a deployment trusts",
                role.doing("iam:UpdateAssumeRolePolicy"));
        add(
                Who.EXECUTION,
                "deletes a role of the link",
                role.on("iam", "role/ApiDirectLink-Read"),
                "a role of a deployment",
                role);
        add(
                Who.EXECUTION,
                "deletes the stack of the link",
                ask("cloudformation:DeleteStack", "cloudformation", "stack/api-direct-link/1")
                        .with(ROLE, EXECUTION),
                "delete a role of a deployment",
                role);
    }

    private void handingRolesOn() {
        var pass =
                ask("iam:PassRole", "iam", "role/apidirect-shop-prod-task")
                        .with(TO, "ecs-tasks.amazonaws.com");
        add(
                Who.EXECUTION,
                "hands another role to tasks",
                pass.on("iam", "role/Admin"),
                "a role of the deployment",
                pass);
        add(
                Who.EXECUTION,
                "hands itself to tasks",
                pass.on("iam", "role/ApiDirectLink-Execution"),
                "a role of the deployment",
                pass);
        add(
                Who.EXECUTION,
                "hands a role to a service that no deployment uses",
                pass.with(TO, "lambda.amazonaws.com"),
                "to tasks",
                pass);
        var linked =
                ask(
                                "iam:CreateServiceLinkedRole",
                                "iam",
                                "role/aws-service-role/ecs.amazonaws.com/R")
                        .with("iam:AWSServiceName", "ecs.amazonaws.com");
        add(
                Who.EXECUTION,
                "makes the role of a service that no deployment uses",
                linked.with("iam:AWSServiceName", "organizations.amazonaws.com"),
                "of one that it uses",
                linked);
        add(
                Who.TASK,
                "hands the execution role to CloudFormation",
                ask("iam:PassRole", "iam", "role/ApiDirectLink-Execution")
                        .with(TO, "cloudformation.amazonaws.com"),
                "a task's role to a task",
                pass);
    }

    private void executing() {
        var vpc = ask("ec2:DeleteVpc", "ec2", "vpc/vpc-1");
        add(
                Who.EXECUTION,
                "deletes a network that does not carry our tag",
                vpc.without(TAG),
                "one that does",
                vpc);
        add(
                Who.EXECUTION,
                "works in another region",
                vpc.with("aws:RequestedRegion", "us-east-1"),
                "the region of the link",
                vpc);
        var tagging = ask("ec2:CreateTags", "ec2", "vpc/vpc-1").without(TAG);
        add(
                Who.EXECUTION,
                "puts our tag on a network of something else",
                tagging,
                "on one that it just makes",
                tagging.with("ec2:CreateAction", "CreateVpc"));
        var balancer =
                ask(
                        "elasticloadbalancing:DeleteLoadBalancer",
                        "elasticloadbalancing",
                        "loadbalancer/app/x/1");
        add(
                Who.EXECUTION,
                "deletes a load balancer without our tag",
                balancer.without(TAG),
                "one with it",
                balancer);
        var database = ask("rds:DeleteDBInstance", "rds", "db:apidirect-shop-prod-data-1");
        add(
                Who.EXECUTION,
                "deletes another database",
                database.on("rds", "db:payroll"),
                "one of a deployment",
                database);
        var service = ask("ecs:DeleteService", "ecs", "service/apidirect-shop-prod/shop");
        add(
                Who.EXECUTION,
                "deletes another service",
                service.on("ecs", "service/payroll/api"),
                "one of a deployment",
                service);
        var bucket = ask("s3:DeleteBucket", "s3", "apidirect-src-shop-prod-1");
        add(
                Who.EXECUTION,
                "deletes another bucket",
                bucket.on("s3", "payroll"),
                "one of a deployment",
                bucket);
        add(
                Who.EXECUTION,
                "opens another bucket to others",
                bucket.doing("s3:PutBucketPolicy").on("s3", "payroll"),
                "sets the policy of ours",
                bucket.doing("s3:PutBucketPolicy"));
        var logs = ask("logs:DeleteLogGroup", "logs", "log-group:apidirect-shop-prod-service");
        add(
                Who.EXECUTION,
                "deletes the logs of something else",
                logs.on("logs", "log-group:payroll"),
                "of a deployment",
                logs);
        add(
                Who.EXECUTION,
                "deletes a trail of CloudTrail",
                ask("cloudtrail:DeleteTrail", "cloudtrail", "trail/main"),
                "delete logs of a deployment",
                logs);
        add(
                Who.EXECUTION,
                "stops the recorder of Config",
                ask("config:StopConfigurationRecorder", "*", ""),
                "delete logs of a deployment",
                logs);
        add(
                Who.EXECUTION,
                "makes a function of Lambda",
                ask("lambda:CreateFunction", "lambda", "function:apidirect-x"),
                "make a service",
                service.doing("ecs:CreateService"));
        add(
                Who.EXECUTION,
                "leaves the organisation of the account",
                ask("organizations:LeaveOrganization", "*", ""),
                "make a service",
                service.doing("ecs:CreateService"));
        var types = "route53:ChangeResourceRecordSetsRecordTypes";
        var names =
                new Question(
                                "route53:ChangeResourceRecordSets",
                                "arn:aws:route53:::hostedzone/Z1",
                                service.circumstances())
                        .with(types, "A");
        add(
                Who.EXECUTION,
                "hands a domain to other name servers",
                names.with(types, "NS"),
                "set an address",
                names);
    }

    private void usingKeys() {
        var secret =
                ask(
                        "secretsmanager:GetSecretValue",
                        "secretsmanager",
                        "secret:apidirect/database/apidirect-shop-prod-data-1");
        add(
                Who.EXECUTION,
                "reads a secret of a project whose name is database",
                secret.on("secretsmanager", "secret:apidirect/database/prod/T-1"),
                "the password that it made for a database with replicas",
                secret);
        add(
                Who.EXECUTION,
                "reads a secret of an application",
                secret.on("secretsmanager", "secret:apidirect/shop/prod/T-1"),
                "the password that it made for a database with replicas",
                secret);
        add(
                Who.EXECUTION,
                "reads the password that RDS keeps",
                secret.on("secretsmanager", "secret:rds!db-1"),
                "the password that it made for a database with replicas",
                secret);
        var key = ask("kms:ScheduleKeyDeletion", "kms", "key/1");
        add(Who.EXECUTION, "deletes a key without our tag", key.without(TAG), "one with it", key);
        add(
                Who.EXECUTION,
                "changes who may use a key without our tag",
                key.doing("kms:PutKeyPolicy").without(TAG),
                "a key with it",
                key.doing("kms:PutKeyPolicy"));
        var decrypt = key.doing("kms:Decrypt").with(VIA, "rds.eu-west-1.amazonaws.com");
        add(
                Who.EXECUTION,
                "decrypts with a key without our tag",
                decrypt.without(TAG),
                "lets RDS decrypt with one that has it",
                decrypt);
        var grant = key.doing("kms:CreateGrant").with(VIA, "ecr.eu-west-1.amazonaws.com");
        add(
                Who.EXECUTION,
                "lets ECR use a key without our tag",
                grant.without(TAG),
                "one with it",
                grant);
        var upload = key.doing("kms:GenerateDataKey").with(VIA, "s3.eu-west-1.amazonaws.com");
        add(
                Who.DEPLOY,
                "encrypts with a key without our tag",
                upload.without(TAG),
                "lets S3 encrypt with one that has it",
                upload);
        add(
                Who.DEPLOY,
                "decrypts by itself",
                upload.doing("kms:Decrypt").without(VIA),
                "lets S3 decrypt",
                upload.doing("kms:Decrypt"));
    }

    private void runningTasks() {
        var secret =
                ask(
                        "secretsmanager:GetSecretValue",
                        "secretsmanager",
                        "secret:apidirect/shop/prod/T-1");
        add(
                Who.TASK,
                "reads a secret of something else",
                secret.on("secretsmanager", "secret:payroll-1"),
                "of a deployment",
                secret);
        add(
                Who.TASK,
                "overwrites a secret",
                secret.doing("secretsmanager:PutSecretValue"),
                "read it",
                secret);
        var owner = "aws:ResourceTag/aws:rds:primaryDBInstanceArn";
        var password =
                secret.on("secretsmanager", "secret:rds!db-1")
                        .with(owner, Attack.arn("rds", "db:apidirect-shop-prod-data-1"));
        add(
                Who.TASK,
                "reads the password of another database",
                password.with(owner, Attack.arn("rds", "db:payroll")),
                "of a deployment's database",
                password);
        var object = ask("s3:GetObject", "s3", "apidirect-src-shop-prod-1/source.zip");
        add(
                Who.TASK,
                "reads another bucket",
                object.on("s3", "payroll/salaries.csv"),
                "the bucket of sources",
                object);
        add(Who.TASK, "changes the source", object.doing("s3:PutObject"), "read it", object);
        var image = ask("ecr:PutImage", "ecr", "repository/apidirect-shop-prod");
        add(
                Who.TASK,
                "pushes an image for something else",
                image.on("ecr", "repository/payroll"),
                "for a deployment",
                image);
        var decrypt = ask("kms:Decrypt", "kms", "key/1").with(VIA, "s3.eu-west-1.amazonaws.com");
        add(
                Who.TASK,
                "decrypts with a key without our tag",
                decrypt.without(TAG),
                "lets S3 decrypt with one that has it",
                decrypt);
        add(Who.TASK, "decrypts by itself", decrypt.without(VIA), "lets S3 decrypt", decrypt);
        var run = ask("ecs:RunTask", "ecs", "task-definition/apidirect-shop-prod:1");
        add(
                Who.TASK,
                "runs tasks of something else",
                run.on("ecs", "task-definition/payroll:1"),
                "of a deployment",
                run);
        var listener =
                ask(
                        "elasticloadbalancing:ModifyListener",
                        "elasticloadbalancing",
                        "listener/app/x/1/2");
        add(
                Who.TASK,
                "turns the calls of another load balancer",
                listener.without(TAG),
                "of a deployment's",
                listener);
    }

    private void leavingTheBoundary() {
        var logs = ask("logs:PutLogEvents", "logs", "log-group:apidirect-shop-prod-service:*");
        add(
                Who.TASK,
                "makes a role",
                ask("iam:CreateRole", "iam", "role/apidirect-x").with(BOUND, BOUNDARY),
                "write logs",
                logs);
        add(
                Who.TASK,
                "takes its own boundary away",
                ask("iam:DeleteRolePermissionsBoundary", "iam", "role/apidirect-shop-prod-task"),
                "write logs",
                logs);
        add(
                Who.TASK,
                "makes access keys",
                ask("iam:CreateAccessKey", "iam", "user/admin"),
                "write logs",
                logs);
        add(
                Who.TASK,
                "becomes another role",
                ask("sts:AssumeRole", "iam", "role/ApiDirectLink-Deploy"),
                "write logs",
                logs);
        add(
                Who.TASK,
                "starts machines",
                ask("ec2:RunInstances", "ec2", "instance/*"),
                "write logs",
                logs);
        add(
                Who.TASK,
                "deletes the logs of its deployment",
                logs.doing("logs:DeleteLogGroup"),
                "write logs",
                logs);
        add(
                Who.TASK,
                "deletes a trail of CloudTrail",
                ask("cloudtrail:DeleteTrail", "cloudtrail", "trail/main"),
                "write logs",
                logs);
    }
}
