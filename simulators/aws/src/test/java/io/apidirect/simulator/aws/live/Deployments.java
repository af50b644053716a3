package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A customer's account that is linked by the template account-link.yaml, and everything that is
 * done to it through the role of that link.
 */
final class Deployments {

    static final String NETWORK = "apidirect-hello-dev-network";
    static final String BUILD = "apidirect-hello-dev-build";
    static final String SERVICE = "apidirect-hello-dev-service";

    private static final String OURS = "999999999999";
    private static final String THEIRS = "111122223333";
    private static final String EXTERNAL_ID = "e".repeat(32);
    private static final Path TEMPLATES =
            Path.of("../../cloudformation-templates/src/main/resources/io/apidirect/templates");

    private final URI endpoint;
    private final AwsCredentials deploying;

    private Deployments(URI endpoint, boolean isLinked) {
        this.endpoint = endpoint;
        if (!isLinked) {
            link();
        }
        deploying = assumed();
    }

    /** Links the account in a simulator. */
    static Deployments in(URI endpoint) {
        return new Deployments(endpoint, false);
    }

    /** The account as it was linked before. */
    static Deployments again(URI endpoint) {
        return new Deployments(endpoint, true);
    }

    private void link() {
        try (var customer = build(CloudFormationClient.builder(), administrator(THEIRS))) {
            customer.createStack(
                    it ->
                            it.stackName("apidirect-link")
                                    .templateBody(template("account-link"))
                                    .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                    .parameters(
                                            parameter("ExternalId", EXTERNAL_ID),
                                            parameter(
                                                    "ControlPlaneRoleArn",
                                                    "arn:aws:iam::%s:user/administrator"
                                                            .formatted(OURS))));
            settled(customer, "apidirect-link");
        }
    }

    /** Skips the tests where the machine has no Python. */
    static void needPython() {
        boolean isThere;
        try {
            isThere =
                    new ProcessBuilder("python3", "-c", "import venv, ensurepip").start().waitFor()
                            == 0;
        } catch (IOException _) {
            isThere = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(isThere, "python3 with venv is not installed");
    }

    private AwsCredentials administrator(String account) {
        try {
            var opened =
                    new ObjectMapper()
                            .readTree(
                                    Web.post(
                                                    endpoint + "/_simulator/accounts",
                                                    "{\"account\": \"%s\"}".formatted(account))
                                            .body());
            return AwsBasicCredentials.create(
                    opened.path("accessKeyId").asText(), opened.path("secretAccessKey").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AwsCredentials assumed() {
        try (var sts = build(StsClient.builder(), administrator(OURS))) {
            var given =
                    sts.assumeRole(
                                    it ->
                                            it.roleArn(role("ApiDirectLink-Deploy"))
                                                    .roleSessionName("test")
                                                    .externalId(EXTERNAL_ID))
                            .credentials();
            return AwsSessionCredentials.create(
                    given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
        }
    }

    static String role(String name) {
        return "arn:aws:iam::%s:role/%s".formatted(THEIRS, name);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, AwsCredentials credentials) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A client with the rights of the link. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return build(builder, deploying);
    }

    /** A client with all rights in the account, as its owner has. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C administrator(B builder) {
        return build(builder, administrator(THEIRS));
    }

    static String template(String name) {
        try {
            return Files.readString(TEMPLATES.resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameter parameter(String name, String value) {
        return Parameter.builder().parameterKey(name).parameterValue(value).build();
    }

    /** Creates the network and what images are built with. */
    void prepare() {
        var boundary = "arn:aws:iam::%s:policy/ApiDirectLink-Boundary".formatted(THEIRS);
        change(NETWORK, template("network"), Map.of("BoundaryArn", boundary));
        change(
                BUILD,
                template("build"),
                Map.of(
                        "BoundaryArn", boundary,
                        "Project", "hello",
                        "Environment", "dev",
                        "EntryPoint", "app.main:app"));
        assertEquals("CREATE_COMPLETE", settled(NETWORK).stackStatusAsString());
        assertEquals("CREATE_COMPLETE", settled(BUILD).stackStatusAsString());
    }

    /** Uploads and builds; the image is there afterwards. */
    void image(Source source) {
        upload(source);
        var build = finished(start(source, UUID.randomUUID().toString()));
        assertEquals("SUCCEEDED", build.buildStatusAsString(), build::toString);
    }

    void upload(Source source) {
        var answer = upload(source, source.archive());
        assertEquals(200, answer.statusCode(), answer::body);
    }

    /** Uploads content to an address that is signed for a source. */
    HttpResponse<String> upload(Source source, byte[] content) {
        try (var presigner =
                S3Presigner.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(StaticCredentialsProvider.create(deploying))
                        .serviceConfiguration(
                                S3Configuration.builder().pathStyleAccessEnabled(true).build())
                        .build()) {
            var signed =
                    presigner.presignPutObject(
                            it ->
                                    it.signatureDuration(Duration.ofMinutes(10))
                                            .putObjectRequest(
                                                    put ->
                                                            put.bucket(
                                                                            output(
                                                                                    BUILD,
                                                                                    "SourceBucket"))
                                                                    .key(source.key())
                                                                    .contentLength(
                                                                            (long)
                                                                                    source.archive()
                                                                                            .length)
                                                                    .checksumSHA256(
                                                                            Base64.getEncoder()
                                                                                    .encodeToString(
                                                                                            source
                                                                                                    .sha256()))));
            return Web.put(signed, content);
        }
    }

    String start(Source source, String token) {
        try (var codeBuild = client(CodeBuildClient.builder())) {
            return codeBuild
                    .startBuild(
                            it ->
                                    it.projectName(BUILD)
                                            .idempotencyToken(token)
                                            .environmentVariablesOverride(
                                                    variable("SOURCE_KEY", source.key()),
                                                    variable("IMAGE_TAG", source.tag())))
                    .build()
                    .id();
        }
    }

    private static EnvironmentVariable variable(String name, String value) {
        return EnvironmentVariable.builder().name(name).value(value).build();
    }

    Build build(String id) {
        try (var codeBuild = client(CodeBuildClient.builder())) {
            return codeBuild.batchGetBuilds(it -> it.ids(id)).builds().getFirst();
        }
    }

    Build finished(String id) {
        return Await.until(() -> build(id), Build::buildComplete);
    }

    /** Deploys the service and answers its stack when nothing moves any more. */
    Stack release(Source source) {
        return release(source, template("service"));
    }

    Stack release(Source source, String template) {
        change(SERVICE, template, serviceSettings(source));
        return settled(SERVICE);
    }

    /** What the other stacks put out for the service. */
    Map<String, String> serviceSettings(Source source) {
        var settings = new HashMap<String, String>();
        for (String name :
                List.of(
                        "VpcId",
                        "TaskSubnetIds",
                        "AssignPublicIp",
                        "ServiceSecurityGroupId",
                        "ListenerArn",
                        "LoadBalancerFullName",
                        "ClusterName",
                        "LogGroup")) {
            settings.put(name, output(NETWORK, name));
        }
        settings.put("RepositoryArn", output(BUILD, "RepositoryArn"));
        settings.put("ImageUri", output(BUILD, "RepositoryUri") + ":" + source.tag());
        settings.put(
                "BoundaryArn", "arn:aws:iam::%s:policy/ApiDirectLink-Boundary".formatted(THEIRS));
        return settings;
    }

    /** Begins to create or update a stack by a change set, unless nothing changes. */
    void change(String stack, String template, Map<String, String> settings) {
        try (var cloud = client(CloudFormationClient.builder())) {
            var id =
                    cloud.createChangeSet(
                                    it ->
                                            it.stackName(stack)
                                                    .changeSetName("c" + UUID.randomUUID())
                                                    .changeSetType(
                                                            exists(cloud, stack)
                                                                    ? ChangeSetType.UPDATE
                                                                    : ChangeSetType.CREATE)
                                                    .templateBody(template)
                                                    .roleARN(role("ApiDirectLink-Execution"))
                                                    .capabilities(Capability.CAPABILITY_IAM)
                                                    .tags(
                                                            tag ->
                                                                    tag.key("apidirect:project")
                                                                            .value("hello"))
                                                    .parameters(
                                                            settings.entrySet().stream()
                                                                    .map(
                                                                            p ->
                                                                                    parameter(
                                                                                            p
                                                                                                    .getKey(),
                                                                                            p
                                                                                                    .getValue()))
                                                                    .toList()))
                            .id();
            var made =
                    Await.until(
                            () -> cloud.describeChangeSet(it -> it.changeSetName(id)),
                            it ->
                                    !it.statusAsString().endsWith("_IN_PROGRESS")
                                            && it.status() != ChangeSetStatus.CREATE_PENDING);
            if (made.status() == ChangeSetStatus.FAILED
                    && made.statusReason().contains("didn't contain changes")) {
                return;
            }
            assertEquals(ChangeSetStatus.CREATE_COMPLETE, made.status(), made::statusReason);
            cloud.executeChangeSet(it -> it.changeSetName(id));
        }
    }

    private static boolean exists(CloudFormationClient cloud, String name) {
        try {
            return cloud.describeStacks(it -> it.stackName(name)).hasStacks();
        } catch (CloudFormationException _) {
            return false;
        }
    }

    Stack settled(String name) {
        try (var cloud = client(CloudFormationClient.builder())) {
            return settled(cloud, name);
        }
    }

    private static Stack settled(CloudFormationClient cloud, String name) {
        return Await.until(
                () -> cloud.describeStacks(it -> it.stackName(name)).stacks().getFirst(),
                it -> !it.stackStatusAsString().endsWith("_IN_PROGRESS"));
    }

    /** Why resources of a stack failed, the newest first. */
    List<String> failures(String stack) {
        try (var cloud = client(CloudFormationClient.builder())) {
            return cloud.describeStackEvents(it -> it.stackName(stack)).stackEvents().stream()
                    .filter(it -> it.resourceStatusAsString().endsWith("_FAILED"))
                    .map(it -> it.logicalResourceId() + ": " + it.resourceStatusReason())
                    .toList();
        }
    }

    String output(String stack, String name) {
        return settled(stack).outputs().stream()
                .filter(it -> it.outputKey().equals(name))
                .findFirst()
                .orElseThrow()
                .outputValue();
    }

    String url() {
        return output(NETWORK, "Url");
    }

    void delete(String name) {
        try (var cloud = client(CloudFormationClient.builder())) {
            var id = settled(cloud, name).stackId();
            cloud.deleteStack(it -> it.stackName(name).roleARN(role("ApiDirectLink-Execution")));
            var gone = settled(cloud, id);
            assertEquals(
                    "DELETE_COMPLETE", gone.stackStatusAsString(), () -> failures(id).toString());
        }
    }

    void emptySources() {
        var bucket = output(BUILD, "SourceBucket");
        try (var s3 = client(S3Client.builder().forcePathStyle(true))) {
            var objects =
                    s3.listObjectVersions(it -> it.bucket(bucket)).versions().stream()
                            .map(
                                    it ->
                                            ObjectIdentifier.builder()
                                                    .key(it.key())
                                                    .versionId(it.versionId())
                                                    .build())
                            .toList();
            s3.deleteObjects(it -> it.bucket(bucket).delete(d -> d.objects(objects)));
        }
    }
}
