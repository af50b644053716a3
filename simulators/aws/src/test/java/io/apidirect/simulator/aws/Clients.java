package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.account.AccessKey;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Unmodified clients of the AWS SDK against a simulator. */
record Clients(Simulator simulator) {

    AwsCredentials administrator(String account) {
        return credentials(simulator.accounts().administrator(account));
    }

    static AwsCredentials credentials(AccessKey key) {
        return AwsBasicCredentials.create(key.id(), key.secret());
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, AwsCredentials credentials) {
        return builder.endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
