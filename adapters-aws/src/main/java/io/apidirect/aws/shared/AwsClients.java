package io.apidirect.aws.shared;

import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallWitness;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Builds AWS clients that share connections, timeouts (10 s an attempt, 30 s a call) and retries:
 * three attempts with full jitter, never more than 20 s apart; what AWS refuses is not retried.
 * Cheap to call: clients need not be kept or closed.
 */
public final class AwsClients implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
    private static final Duration SHORTEST_WAIT_WHEN_THROTTLED = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final Optional<URI> endpoint;
    private final CallWitness witness;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timeouts;
    private final ClientOverrideConfiguration behaviour;

    /** Clients whose calls nobody witnesses. */
    public AwsClients(Optional<URI> endpoint) {
        this(endpoint, CallWitness.NOBODY);
    }

    /**
     * @param endpoint where AWS is, for the simulator; empty for AWS itself
     * @param witness sees every call in a customer's account
     */
    public AwsClients(Optional<URI> endpoint, CallWitness witness) {
        this(endpoint, witness, new CallRecorder(witness));
    }

    AwsClients(Optional<URI> endpoint, CallWitness witness, ExecutionInterceptor watcher) {
        this.witness = witness;
        this.endpoint = endpoint;
        http =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(ATTEMPT_TIMEOUT)
                        .build();
        timeouts =
                Executors.newScheduledThreadPool(
                        1, Thread.ofPlatform().name("aws-timeouts").daemon().factory());
        behaviour =
                ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT)
                        .scheduledExecutorService(timeouts)
                        .addExecutionInterceptor(watcher)
                        .retryStrategy(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS)
                                        .backoffStrategy(waiting(SHORTEST_WAIT))
                                        .throttlingBackoffStrategy(
                                                waiting(SHORTEST_WAIT_WHEN_THROTTLED))
                                        .build())
                        .build();
    }

    private static BackoffStrategy waiting(Duration shortest) {
        return BackoffStrategy.exponentialDelay(shortest, LONGEST_WAIT);
    }

    /** Finishes {@code builder} for a region and somebody's credentials. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, Region region, AwsCredentialsProvider credentials) {
        return build(builder, region, credentials, behaviour);
    }

    /** The same for a customer's account: every call is witnessed. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, Region region, AwsCredentialsProvider credentials, CallOccasion occasion) {
        // Of its own: putExecutionAttribute would write into what all clients share.
        var attributes = ExecutionAttributes.builder().put(CallRecorder.OCCASION, occasion).build();
        var witnessed = behaviour.toBuilder().executionAttributes(attributes).build();
        return build(builder, region, credentials, witnessed);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder,
            Region region,
            AwsCredentialsProvider credentials,
            ClientOverrideConfiguration configuration) {
        endpoint.ifPresent(
                url -> {
                    builder.endpointOverride(url);
                    if (builder instanceof S3ClientBuilder s3) {
                        s3.forcePathStyle(true);
                    }
                });
        return builder.region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration)
                .httpClient(http)
                .build();
    }

    /** Calls a service for which there is no client. */
    SignedQuestion.Answer ask(
            SignedQuestion question,
            Region region,
            AwsCredentialsProvider credentials,
            CallOccasion occasion)
            throws IOException {
        return new WitnessedCalls(new SignedCalls(http, endpoint), witness)
                .ask(question, region, credentials, occasion);
    }

    /** Signs addresses of objects for somebody who has no credentials; makes no call itself. */
    public S3Presigner presigner(Region region, AwsCredentialsProvider credentials) {
        var builder = S3Presigner.builder().region(region).credentialsProvider(credentials);
        endpoint.ifPresent(
                url ->
                        builder.endpointOverride(url)
                                .serviceConfiguration(
                                        S3Configuration.builder()
                                                .pathStyleAccessEnabled(true)
                                                .build()));
        return builder.build();
    }

    @Override
    public void close() {
        timeouts.shutdownNow();
        http.close();
    }
}
