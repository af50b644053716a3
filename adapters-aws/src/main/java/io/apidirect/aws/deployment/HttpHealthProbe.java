package io.apidirect.aws.deployment;

import io.apidirect.domain.deployment.HealthProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** {@link HealthProbe} by one GET, five seconds at most, redirects not followed. */
public final class HttpHealthProbe implements HealthProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client;

    /**
     * @param simulator where the AWS simulator is; empty for AWS itself
     */
    public HttpHealthProbe(Optional<URI> simulator) {
        client =
                HttpClient.newBuilder()
                        .connectTimeout(TIMEOUT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .sslContext(BalancerTrust.context(simulator.map(SimulatedAuthority::new)))
                        .build();
    }

    @Override
    public Answer ask(String url) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(TIMEOUT)
                            .header("User-Agent", "api-direct-health")
                            .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300
                    ? new Answer.Well(status)
                    : new Answer.Unwell("HTTP " + status);
        } catch (IOException | IllegalArgumentException failed) {
            return new Answer.Unwell("no answer (" + failed.getMessage() + ")");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Unwell("the platform is stopping");
        }
    }
}
