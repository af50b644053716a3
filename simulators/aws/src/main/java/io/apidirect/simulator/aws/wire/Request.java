package io.apidirect.simulator.aws.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of HTTP as it came.
 *
 * @param path still encoded
 * @param query decoded, in the order in which it came
 * @param headers by lower-case name
 * @param body decoded from {@code aws-chunked}
 * @param source the caller's address
 */
public record Request(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        String source) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .flatMap(it -> it.stream().findFirst());
    }

    /** The value of a parameter of the query; empty text when it has none. */
    public Optional<String> parameter(String name) {
        return query.stream()
                .filter(it -> it.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Request withBody(byte[] decoded) {
        return new Request(method, path, query, headers, decoded, source);
    }
}
