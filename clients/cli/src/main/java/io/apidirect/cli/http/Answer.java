package io.apidirect.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.apidirect.cli.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What the server answered. Header names are in lower case. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** What a refusal says. */
    public Failure failure() {
        return Problem.of(this);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public boolean isJson() {
        return header("content-type").map(type -> type.contains("json")).orElse(false);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a tree; missing when there is none or it is not JSON. */
    public JsonNode tree() {
        return body.length == 0 ? MissingNode.getInstance() : Json.read(body);
    }
}
