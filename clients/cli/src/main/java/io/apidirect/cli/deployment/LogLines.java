package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.EventStream;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.http.ServerEvent;
import io.apidirect.cli.terminal.Colour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Prints log lines to standard output: what there is, or also what comes. */
final class LogLines {
    private final Workplace workplace;
    private final Duration pause;
    private final String word;
    private final HealthChecks checks;
    private String lastId = "";

    /**
     * @param word only lines that contain it are printed; empty for all
     * @param health whether health checks that went well are printed, too
     */
    LogLines(Workplace workplace, Duration pause, String word, boolean health) {
        this.workplace = workplace;
        this.pause = pause;
        this.word = word;
        this.checks = new HealthChecks(workplace.terminal(), health);
    }

    /** All pages of what there is. Answers how many lines. */
    int print(Request request) {
        int count = 0;
        JsonNode page = workplace.api().send(request).tree();
        while (true) {
            for (JsonNode line : page.path("items")) {
                print(line);
                count++;
            }
            String next = page.path("next").asText("");
            if (next.isEmpty() || page.path("items").isEmpty()) {
                checks.sayCount();
                return count;
            }
            page = workplace.api().send(request.query("after", next)).tree();
        }
    }

    /**
     * Whatever comes, through lost connections, until the server sends {@code end} or somebody
     * interrupts.
     */
    void follow(Request request) {
        boolean ended = false;
        while (!ended) {
            Request from = lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId);
            try (EventStream events = workplace.api().follow(from)) {
                ended = hasShownAll(events);
            } catch (IOException _) {
                // The connection broke; go on after the last line.
            } catch (Failure failure) {
                if (lastId.isEmpty() || failure.exitCode() != ExitCode.NETWORK) {
                    throw failure;
                }
            }
            if (!ended) {
                sleep();
            }
        }
    }

    /** Shows what arrives on this connection; whether it was the end. */
    private boolean hasShownAll(EventStream events) throws IOException {
        Optional<ServerEvent> event = events.next();
        while (event.isPresent() && !event.get().type().equals("end")) {
            show(event.get());
            event = events.next();
        }
        return event.isPresent();
    }

    private void show(ServerEvent event) {
        if (!event.isHeartbeat()) {
            lastId = event.id().isEmpty() ? lastId : event.id();
            JsonNode line = Json.read(event.text().getBytes(StandardCharsets.UTF_8));
            print(line.isObject() ? line : Json.object().put("message", event.text()));
            checks.sayOnce();
        }
    }

    private void print(JsonNode line) {
        if (!line.path("message").asText().contains(word) || checks.leavesOut(line)) {
            return;
        }
        if (workplace.isTable()) {
            String at = line.path("at").asText(line.path("timestamp").asText(""));
            String stamp = at.isEmpty() ? "" : workplace.terminal().paint(Colour.DIM, at) + "  ";
            workplace.terminal().print(stamp + line.path("message").asText().stripTrailing());
        } else if (line instanceof ObjectNode) {
            workplace.output().writeLine(line);
        }
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
