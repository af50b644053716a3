package io.apidirect.cli.http;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The server, as commands see it: a request goes in, a good answer or a {@link Failure} comes out.
 * It adds the token, renews it once when refused, and repeats what may be repeated when the network
 * or the server is briefly away.
 */
public final class Api {
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final URI server;
    private final Connection connection;
    private final Authorization authorization;
    private final String agent;
    private final Witness witness;

    /**
     * @param agent what the tool calls itself, for example {@code apidirect-cli/0.1.0}
     * @param witness is told about every exchange
     */
    public Api(URI server, Authorization authorization, String agent, Witness witness) {
        this.server = server;
        this.connection = new Connection(server);
        this.authorization = authorization;
        this.agent = agent;
        this.witness = witness;
    }

    /** The good answer to this request. */
    public Answer send(Request request) {
        Answer answer = attempt(request);
        if (!answer.isSuccess()) {
            throw Problem.of(answer);
        }
        return answer;
    }

    /** The answer whatever its status: for callers to whom a refusal is an answer. */
    public Answer attempt(Request request) {
        if (request.isOpen()) {
            return persist(request);
        }
        String token = token();
        Answer answer = persist(bearing(request, token));
        if (answer.status() != 401) {
            return answer;
        }
        return authorization
                .renewed(token)
                .map(fresh -> persist(bearing(request, fresh)))
                .orElse(answer);
    }

    /** Follows the server-sent events at this path. */
    public EventStream follow(Request request) {
        Request stream = bearing(request, token()).header("Accept", "text/event-stream");
        witness.sent(stream);
        try {
            return EventStream.open(connection, stream.header("User-Agent", agent));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private String token() {
        return authorization
                .token()
                .orElseThrow(
                        () ->
                                new Failure(
                                        ExitCode.AUTHENTICATION,
                                        "you are not logged in",
                                        "apidirect login"));
    }

    private static Request bearing(Request request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private Answer persist(Request request) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS || !request.isRepeatable();
            try {
                Answer answer = once(request);
                if (last || answer.status() != 503) {
                    return answer;
                }
                pause(retryAfter(answer, attempt));
            } catch (IOException e) {
                if (last) {
                    throw unreachable(e);
                }
                pause(backOff(attempt));
            }
        }
    }

    private Answer once(Request request) throws IOException {
        long began = System.nanoTime();
        witness.sent(request);
        Answer answer = connection.send(request.header("User-Agent", agent));
        witness.answered(answer, Duration.ofNanos(System.nanoTime() - began));
        return answer;
    }

    private static Duration retryAfter(Answer answer, int attempt) {
        return answer.header("retry-after")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                .orElse(backOff(attempt));
    }

    private static Duration backOff(int attempt) {
        return Duration.ofMillis(150L << attempt);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "interrupted", "");
        }
    }

    private Failure unreachable(IOException e) {
        String why =
                switch (e) {
                    case ConnectException _ -> "nothing answers there";
                    case UnknownHostException _ -> "the host is not known";
                    default ->
                            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                };
        return new Failure(
                ExitCode.NETWORK,
                "cannot reach " + server + ": " + why,
                "check the address (--url, APIDIRECT_URL or the profile) and run: apidirect doctor");
    }
}
