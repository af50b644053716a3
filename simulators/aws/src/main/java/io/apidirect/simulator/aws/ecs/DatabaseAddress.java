package io.apidirect.simulator.aws.ecs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what the entry point of a built image does: it makes addresses of the database. */
final class DatabaseAddress {

    private DatabaseAddress() {}

    /** Adds {@code DATABASE_URL} and {@code DATABASE_REPLICA_URL} unless they are there. */
    static void addTo(Map<String, String> environment) {
        if (environment.containsKey("PGUSER") && environment.containsKey("PGPASSWORD")) {
            add(environment, "DATABASE_URL", "PGHOST");
            add(environment, "DATABASE_REPLICA_URL", "PGHOST_REPLICA");
        }
    }

    private static void add(Map<String, String> environment, String name, String hosts) {
        Optional.ofNullable(environment.get(hosts))
                .ifPresent(it -> environment.putIfAbsent(name, address(environment, it)));
    }

    private static String address(Map<String, String> environment, String hosts) {
        var port = environment.getOrDefault("PGPORT", "5432");
        var places =
                Arrays.stream(hosts.split(",", -1))
                        .map(it -> it + ":" + port)
                        .collect(Collectors.joining(","));
        return "postgresql://%s:%s@%s/%s"
                .formatted(
                        quoted(environment.getOrDefault("PGUSER", "")),
                        quoted(environment.getOrDefault("PGPASSWORD", "")),
                        places,
                        environment.getOrDefault("PGDATABASE", ""));
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
