package io.apidirect.aws.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apidirect.aws.shared.SignedQuestion.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.StringInputStream;

/**
 * Signs and makes a {@link SignedQuestion} with the SDK's own signer and HTTP client; one attempt.
 *
 * @param endpoint of the simulator; empty for AWS itself
 */
record SignedCalls(SdkHttpClient http, Optional<URI> endpoint) {

    Answer ask(SignedQuestion question, Region region, AwsCredentialsProvider credentials)
            throws IOException {
        var signed = sign(question, region, credentials);
        var call =
                http.prepareRequest(
                        HttpExecuteRequest.builder()
                                .request(signed.request())
                                .contentStreamProvider(signed.payload().orElse(null))
                                .build());
        var answer = call.call();
        return new Answer(answer.httpResponse().statusCode(), text(answer.responseBody()));
    }

    private SignedRequest sign(
            SignedQuestion question, Region region, AwsCredentialsProvider credentials) {
        return AwsV4HttpSigner.create()
                .sign(
                        wish ->
                                wish.identity(credentials.resolveCredentials())
                                        .request(unsigned(question))
                                        .payload(body(question))
                                        .putProperty(
                                                AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                question.service())
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
    }

    /** A GET with a body would become a POST on its way. */
    private static @Nullable ContentStreamProvider body(SignedQuestion question) {
        return question.body().isEmpty() ? null : () -> new StringInputStream(question.body());
    }

    private SdkHttpRequest unsigned(SignedQuestion question) {
        var request =
                SdkHttpRequest.builder()
                        .uri(endpoint.orElseGet(() -> URI.create("https://" + question.host())))
                        .method(question.method())
                        .encodedPath(question.path());
        question.headers().forEach(request::putHeader);
        var length = question.body().getBytes(UTF_8).length;
        return length == 0
                ? request.build()
                : request.putHeader("Content-Length", Integer.toString(length)).build();
    }

    private static String text(Optional<AbortableInputStream> body) throws IOException {
        if (body.isEmpty()) {
            return "";
        }
        try (var stream = body.get()) {
            return IoUtils.toUtf8String(stream);
        }
    }
}
