package io.apidirect.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/** Somebody with the administrator's keys of a simulated AWS account. */
public final class Customer {

    static final Region REGION = Region.EU_WEST_1;

    private static final String LINK_STACK = "api-direct-link";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI aws;
    private final String account;
    private final AwsCredentials keys;

    private Customer(URI aws, String account, AwsCredentials keys) {
        this.aws = aws;
        this.account = account;
        this.keys = keys;
    }

    static Customer of(URI aws, String account) throws IOException, InterruptedException {
        return new Customer(
                aws, account, keys(open(aws, "{\"account\":\"%s\"}".formatted(account))));
    }

    /** The platform's own role with its lasting keys. */
    public static JsonNode controlPlane(URI aws) throws IOException, InterruptedException {
        return open(
                        aws,
                        """
                        {"account": "999999999999", "role": "apidirect-control-plane"}""")
                .path("role");
    }

    private static JsonNode open(URI aws, String wish) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(aws.resolve("/_simulator/accounts"))
                        .POST(BodyPublishers.ofString(wish))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    static AwsBasicCredentials keys(JsonNode told) {
        return AwsBasicCredentials.create(
                told.path("accessKeyId").asText(), told.path("secretAccessKey").asText());
    }

    String account() {
        return account;
    }

    /** What aws-cli reads to act as this customer; for a shell. */
    String exports() {
        return "export AWS_ENDPOINT_URL=%s AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s\n"
                .formatted(aws, keys.accessKeyId(), keys.secretAccessKey());
    }

    public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, keys);
    }

    <B extends AwsClientBuilder<B, C>, C> C client(B builder, AwsCredentials as) {
        return builder.endpointOverride(aws)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(as))
                .build();
    }

    /** Lets the platform in, as its instruction says. */
    void createLinkStack(String template, String externalId, String controlPlaneRole) {
        try (var cloudFormation = client(CloudFormationClient.builder())) {
            cloudFormation.createStack(
                    it ->
                            it.stackName(LINK_STACK)
                                    .templateBody(template)
                                    .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                    .parameters(
                                            parameter("ExternalId", externalId),
                                            parameter("ControlPlaneRoleArn", controlPlaneRole)));
            try (var waiter = cloudFormation.waiter()) {
                waiter.waitUntilStackCreateComplete(
                        it -> it.stackName(LINK_STACK),
                        wait -> wait.backoffStrategyV2(every50Milliseconds()).maxAttempts(400));
            }
        }
    }

    private static BackoffStrategy every50Milliseconds() {
        return BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(50));
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    /** The platform's stacks in the account that are not deleted, by name. */
    List<String> stacks() {
        try (var cloudFormation = client(CloudFormationClient.builder())) {
            return cloudFormation.describeStacks().stacks().stream()
                    .map(Stack::stackName)
                    .filter(name -> !name.equals(LINK_STACK))
                    .sorted()
                    .toList();
        }
    }

    /** What a project's tags still find in the account. */
    List<String> leftovers(String project) {
        try (var tagging = client(ResourceGroupsTaggingApiClient.builder())) {
            return tagging
                    .getResources(
                            it ->
                                    it.tagFilters(
                                            tag -> tag.key("apidirect:project").values(project)))
                    .resourceTagMappingList()
                    .stream()
                    .map(ResourceTagMapping::resourceARN)
                    .toList();
        }
    }
}
