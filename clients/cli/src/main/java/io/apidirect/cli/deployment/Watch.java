package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.EventStream;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.http.ServerEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows a deployment to its end. A lost connection, a restarted server and an ended stream are
 * all the same: go on after the last event that was shown.
 */
final class Watch {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Workplace workplace;
    private final Progress progress;
    private final String id;
    private final Duration pause;
    private String lastId = "";
    private Duration waited = Duration.ZERO;

    Watch(Workplace workplace, Progress progress, String id, Duration pause) {
        this.workplace = workplace;
        this.progress = progress;
        this.id = id;
        this.pause = pause;
    }

    /** The deployment when it is over. */
    DeploymentState untilOver() {
        while (true) {
            long began = System.nanoTime();
            try {
                follow();
                DeploymentState state = state();
                if (state.isOver()) {
                    return state;
                }
                waited = Duration.ZERO;
            } catch (Failure failure) {
                endure(failure, Duration.ofNanos(System.nanoTime() - began));
            }
            sleep();
        }
    }

    DeploymentState state() {
        return new DeploymentState(
                workplace.api().send(Endpoint.SHOW_DEPLOYMENT.request(id)).tree());
    }

    private void follow() {
        Request request = Endpoint.DEPLOYMENT_EVENTS.request(id);
        try (EventStream events =
                workplace
                        .api()
                        .follow(
                                lastId.isEmpty()
                                        ? request
                                        : request.header("Last-Event-ID", lastId))) {
            Optional<ServerEvent> next = events.next();
            while (next.isPresent() && !isOver(next.get())) {
                next = events.next();
            }
        } catch (IOException _) {
            // The connection broke; the next turn goes on after the last event.
        }
    }

    /** Shows the event; whether the deployment has ended with it. */
    private boolean isOver(ServerEvent event) {
        if (event.isHeartbeat()) {
            return state().isOver();
        }
        progress.show(event);
        lastId = event.id().isEmpty() ? lastId : event.id();
        JsonNode data = Json.read(event.text().getBytes(StandardCharsets.UTF_8));
        return DeploymentState.mayBeLast(data.path("status").asText("")) && state().isOver();
    }

    /** A server that is away comes back: the deployment goes on without us, so we wait for it. */
    private void endure(Failure failure, Duration took) {
        boolean away =
                failure.exitCode() == ExitCode.NETWORK || failure.exitCode() == ExitCode.SERVER;
        if (!away || waited.compareTo(PATIENCE) > 0) {
            throw failure;
        }
        if (waited.isZero()) {
            workplace.terminal().say("The server is away; trying again (" + failure.text() + ")");
        }
        waited = waited.plus(took).plus(pause);
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "interrupted", "");
        }
    }
}
