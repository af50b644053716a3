package io.apidirect.cli.http;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.net.URI;
import java.time.Duration;

/**
 * The server, as commands see it: a request goes in, a good answer or a {@link Failure} comes out.
 * It adds the token, renews it once when refused, and repeats what may be repeated when the network
 * or the server is briefly away.
 */
public final class Api {

    private final PersistentConnection connection;
    private final Authorization authorization;

    /**
     * @param agent what the tool calls itself, for example {@code apidirect-cli/0.1.0}
     * @param witness is told about every exchange
     * @param patience after which a request without an answer is given up, all its repetitions
     *     included; streams are not bounded
     */
    public Api(
            URI server,
            Authorization authorization,
            String agent,
            Witness witness,
            Duration patience) {
        this.connection = new PersistentConnection(server, agent, witness, patience);
        this.authorization = authorization;
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
            return connection.send(request);
        }
        String token = token();
        Answer answer = connection.send(bearing(request, token));
        if (answer.status() != 401) {
            return answer;
        }
        return authorization
                .renewed(token)
                .map(fresh -> connection.send(bearing(request, fresh)))
                .orElse(answer);
    }

    /** Follows the server-sent events at this path. */
    public EventStream follow(Request request) {
        String token = token();
        try {
            return open(request, token);
        } catch (Failure refused) {
            if (refused.exitCode() != ExitCode.AUTHENTICATION) {
                throw refused;
            }
            return open(request, authorization.renewed(token).orElseThrow(() -> refused));
        }
    }

    private EventStream open(Request request, String token) {
        return connection.open(bearing(request, token).header("Accept", "text/event-stream"));
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
}
