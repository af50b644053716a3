package io.apidirect.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** Reads a problem document (RFC 9457) into the words that a person gets. */
final class Problem {
    private Problem() {}

    static Failure of(Answer answer) {
        JsonNode problem = answer.tree();
        String detail = text(problem, "detail");
        String message = detail.isEmpty() ? text(problem, "title") : detail;
        return new Failure(
                ExitCode.ofStatus(answer.status()),
                message.isEmpty() ? "the server answered " + answer.status() : message,
                faults(problem.path("errors")),
                fix(answer, text(problem, "fix")),
                text(problem, "code"),
                requestId(answer, problem));
    }

    private static List<String> faults(JsonNode errors) {
        List<String> faults = new ArrayList<>();
        for (JsonNode error : errors) {
            String pointer = text(error, "pointer").replaceFirst("^#?/", "").replace('/', '.');
            faults.add((pointer.isEmpty() ? "" : pointer + ": ") + text(error, "message"));
        }
        return faults;
    }

    private static String fix(Answer answer, String fix) {
        if (!fix.isEmpty()) {
            return fix;
        }
        return switch (answer.status()) {
            case 401 -> "apidirect login";
            case 403 -> "ask an owner of your organisation for the permission";
            case 429, 503 ->
                    "try again in " + answer.header("retry-after").orElse("a few") + " seconds";
            default ->
                    answer.status() >= 500 ? "try again; if it stays, report the request id" : "";
        };
    }

    private static String requestId(Answer answer, JsonNode problem) {
        String id = text(problem, "requestId");
        return id.isEmpty() ? answer.header("x-request-id").orElse("") : id;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
