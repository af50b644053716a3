package io.apidirect.sdk;

import io.apidirect.sdk.client.ApiClient;
import io.apidirect.sdk.client.ApiException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The platform at one address, called as one person or program.
 *
 * <pre>{@code
 * var platform = new ApiDirect(URI.create("https://api-direct.example.com"), () -> token);
 * var projects = platform.api(ProjectsApi::new);
 * var project = platform.call(() -> projects.showProject("my-api"));
 * }</pre>
 */
public final class ApiDirect {
    private final ApiClient client;

    /**
     * @param server the platform's address, without path
     * @param token asked before every request, so that it may change: an access token ({@code
     *     ad_pat_…}) or that of a session
     */
    public ApiDirect(URI server, Supplier<String> token) {
        this(server, token, Duration.ofMillis(300));
    }

    ApiDirect(URI server, Supplier<String> token, Duration firstPause) {
        var plain = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        var persistent = new PersistentHttpClient(plain, token, firstPause);
        client =
                new ApiClient() {
                    @Override
                    public HttpClient getHttpClient() {
                        return persistent;
                    }
                };
        client.updateBaseUri(server.toString().replaceAll("/+$", ""));
        client.setReadTimeout(Duration.ofSeconds(60));
    }

    /** One of the generated interfaces, for example {@code api(ProjectsApi::new)}. */
    public <A> A api(Function<ApiClient, A> constructor) {
        return constructor.apply(client);
    }

    /**
     * Calls a generated method.
     *
     * @throws ApiProblem when the platform refuses, or cannot be reached
     */
    public <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (ApiException refused) {
            throw ApiProblem.of(refused);
        }
    }

    /** A call of a generated method. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws ApiException;
    }
}
