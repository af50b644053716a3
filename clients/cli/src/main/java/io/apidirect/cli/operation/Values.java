package io.apidirect.cli.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes into the request.
 *
 * @param path values of the placeholders in the path
 * @param query in order; a list is joined with commas
 */
record Values(Map<String, String> path, Map<String, String> query, ObjectNode body) {

    Request request(Operation operation) {
        String target = operation.path();
        for (var entry : path.entrySet()) {
            target = target.replace("{" + entry.getKey() + "}", Request.encoded(entry.getValue()));
        }
        Request request =
                Request.of(operation.method(), target).header("Accept", operation.accept());
        for (var entry : query.entrySet()) {
            request = request.query(entry.getKey(), entry.getValue());
        }
        if (operation.hasBody()) {
            request = request.body(operation.contentType(), Json.bytes(body));
        }
        return operation.isOpen() ? request.open() : request;
    }

    /** Everything by name, for the texts around the request. */
    Map<String, String> plain() {
        Map<String, String> all = new LinkedHashMap<>(query);
        body.properties().forEach(field -> all.put(field.getKey(), field.getValue().asText()));
        all.putAll(path);
        return all;
    }
}
