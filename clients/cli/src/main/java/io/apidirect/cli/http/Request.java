package io.apidirect.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One request to the server. A POST carries an idempotency key from the start, so that sending it
 * again cannot do the work twice.
 *
 * @param path with its query, below the server's address
 * @param isOpen whether it goes without a token
 */
public record Request(
        String method, String path, Map<String, String> headers, byte[] body, boolean isOpen) {

    public static Request of(String method, String path) {
        Request plain =
                new Request(method, path, Map.of("Accept", "application/json"), new byte[0], false);
        return method.equals("POST")
                ? plain.header("Idempotency-Key", UUID.randomUUID().toString())
                : plain;
    }

    public static Request get(String path) {
        return of("GET", path);
    }

    public static Request post(String path) {
        return of("POST", path);
    }

    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, Map.copyOf(more), body, isOpen);
    }

    public Request body(String contentType, byte[] content) {
        Request typed = header("Content-Type", contentType);
        return new Request(method, path, typed.headers(), content, isOpen);
    }

    /** With this JSON as its body. */
    public Request json(JsonNode tree) {
        return body("application/json", Json.bytes(tree));
    }

    public Request open() {
        return new Request(method, path, headers, body, true);
    }

    /** Adds a query parameter. */
    public Request query(String name, String value) {
        String more =
                path + (path.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value);
        return new Request(method, more, headers, body, isOpen);
    }

    /** Whether sending it twice does no more than sending it once. */
    boolean isRepeatable() {
        return !method.equals("PATCH");
    }

    /** A value as it may stand in a path or query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
