package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.Simulator;
import io.apidirect.simulator.aws.account.AccessKey;
import io.apidirect.simulator.aws.cloudformation.engine.Stage;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** An account of a running simulator, used through the unmodified AWS SDK. */
record Customer(Simulator simulator, String account) {

    AccessKey key() {
        return simulator.accounts().administrator(account);
    }

    CloudFormationClient cloud() {
        return cloud(AwsBasicCredentials.create(key().id(), key().secret()));
    }

    CloudFormationClient cloud(AwsCredentials credentials) {
        return CloudFormationClient.builder()
                .endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    S3Client files() {
        return S3Client.builder()
                .forcePathStyle(true)
                .endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key().id(), key().secret())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** CloudFormation as somebody who assumed a role of this account. */
    CloudFormationClient assuming(String role) {
        try (StsClient sts =
                StsClient.builder()
                        .endpointOverride(simulator.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(key().id(), key().secret())))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            var given =
                    sts.assumeRole(it -> it.roleArn(role).roleSessionName("test")).credentials();
            return cloud(
                    AwsSessionCredentials.create(
                            given.accessKeyId(), given.secretAccessKey(), given.sessionToken()));
        }
    }

    /** The ARNs of everything that carries the tag. */
    List<String> tagged(String name, String value) {
        try (ResourceGroupsTaggingApiClient tagging =
                ResourceGroupsTaggingApiClient.builder()
                        .endpointOverride(simulator.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(key().id(), key().secret())))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            return tagging
                    .getResources(it -> it.tagFilters(tag -> tag.key(name).values(value)))
                    .resourceTagMappingList()
                    .stream()
                    .map(ResourceTagMapping::resourceARN)
                    .toList();
        }
    }

    /** Waits until the stack has one of the statuses. */
    static Stack await(CloudFormationClient cloud, String stack, StackStatus... statuses) {
        Stage.until(
                () -> Set.of(statuses).contains(describe(cloud, stack).stackStatus()),
                () -> describe(cloud, stack).toString());
        return describe(cloud, stack);
    }

    static Stack describe(CloudFormationClient cloud, String stack) {
        return cloud.describeStacks(it -> it.stackName(stack)).stacks().getFirst();
    }
}
