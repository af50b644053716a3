package io.apidirect.aws.shared;

import io.apidirect.domain.transcript.CallOccasion;
import java.io.IOException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Some minutes in a role of a customer's account, in one region. */
public final class AwsSession {

    private final AwsClients clients;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final CallOccasion occasion;

    AwsSession(
            AwsClients clients,
            Region region,
            AwsCredentialsProvider credentials,
            CallOccasion occasion) {
        this.clients = clients;
        this.region = region;
        this.credentials = credentials;
        this.occasion = occasion;
    }

    /** For example {@code session.client(CloudFormationClient.builder())}. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return clients.build(builder, region, credentials, occasion);
    }

    /** A client of a service that has no regions, such as IAM. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C globalClient(
            B builder) {
        return clients.build(builder, Region.AWS_GLOBAL, credentials, occasion);
    }

    /**
     * Asks a service for which we carry no client; one attempt.
     *
     * @throws IOException where nothing answered
     */
    public SignedQuestion.Answer ask(SignedQuestion question) throws IOException {
        return clients.ask(question, region, credentials, occasion);
    }

    public S3Presigner presigner() {
        return clients.presigner(region, credentials);
    }
}
