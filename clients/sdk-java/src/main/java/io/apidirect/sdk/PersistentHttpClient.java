package io.apidirect.sdk;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request with the token and, for a POST, an idempotency key; repeats it when the network
 * breaks or the platform is busy (429, 503), at most three times in all. A PATCH is sent once.
 */
final class PersistentHttpClient extends HttpClient {

    private static final int ATTEMPTS = 3;

    private final HttpClient client;
    private final Supplier<String> token;
    private final Pauses pauses;

    PersistentHttpClient(HttpClient client, Supplier<String> token, Duration firstPause) {
        this.client = client;
        this.token = token;
        this.pauses = new Pauses(firstPause);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest prepared = prepared(request);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS || request.method().equals("PATCH");
            try {
                HttpResponse<T> response = client.send(prepared, handler);
                if (last || (response.statusCode() != 503 && response.statusCode() != 429)) {
                    return response;
                }
                Thread.sleep(pauses.after(response, attempt));
            } catch (IOException broken) {
                if (last) {
                    throw broken;
                }
                Thread.sleep(pauses.after(attempt));
            }
        }
    }

    private HttpRequest prepared(HttpRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request, (_, _) -> true);
        builder.setHeader("Authorization", "Bearer " + token.get());
        if (request.method().equals("POST")
                && request.headers().firstValue("Idempotency-Key").isEmpty()) {
            builder.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        return builder.build();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler) {
        return client.sendAsync(prepared(request), handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        return client.sendAsync(prepared(request), handler, pushes);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
