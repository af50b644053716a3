package io.apidirect.cli.http;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Sends to one server, and repeats what may be repeated when it is briefly away. */
final class PersistentConnection {

    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final URI server;
    private final Connection connection;
    private final String agent;
    private final Witness witness;
    private final Duration patience;

    PersistentConnection(URI server, String agent, Witness witness, Duration patience) {
        this.server = server;
        this.connection = new Connection(server);
        this.agent = agent;
        this.witness = witness;
        this.patience = patience;
    }

    EventStream open(Request stream) {
        witness.sent(stream);
        try {
            return EventStream.open(connection, stream.header("User-Agent", agent));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** The answer, or a failure when there is none after all the patience there is. */
    Answer send(Request request) {
        Deadline deadline = Deadline.in(patience);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS || !request.isRepeatable();
            try {
                Answer answer = once(request, deadline);
                if (last || answer.status() != 503) {
                    return answer;
                }
                pause(retryAfter(answer, attempt));
            } catch (SocketTimeoutException | HttpTimeoutException e) {
                throw silent(request, e);
            } catch (IOException e) {
                if (last || deadline.isOver()) {
                    throw unreachable(e);
                }
                pause(backOff(attempt));
            }
        }
    }

    private Answer once(Request request, Deadline deadline) throws IOException {
        long began = System.nanoTime();
        witness.sent(request);
        Answer answer = connection.send(request.header("User-Agent", agent), deadline);
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

    private Failure silent(Request request, IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return unreachable(e);
        }
        String unknown =
                request.method().equals("GET")
                        ? ""
                        : "; whether it did what was asked is not known: look before you repeat it";
        return new Failure(
                ExitCode.NETWORK,
                server + " has not answered within " + patience.toSeconds() + " s" + unknown,
                "it may hang or be overloaded: try again, wait longer with --timeout SECONDS, or run: apidirect doctor");
    }

    private Failure unreachable(IOException e) {
        String why =
                switch (e) {
                    case ConnectException refused when refused.getCause() != null ->
                            String.valueOf(refused.getMessage());
                    case ConnectException _ -> "nothing answers there";
                    case HttpConnectTimeoutException _ -> "the connection timed out";
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
