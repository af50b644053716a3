package io.apidirect.simulator.aws.rds;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apidirect.simulator.aws.wire.AwsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters that a group may set, and which of them reach the PostgreSQL behind a database.
 */
final class Parameters {

    private static final Map<String, Parameter> KNOWN = read();

    /** Extensions' own; known where their library is loaded. */
    private static final List<String> OF_EXTENSIONS =
            List.of("pg_stat_statements.", "auto_explain.", "pgaudit.", "pg_hint_plan.", "cron.");

    /** What is RDS's own or needs files that are not there. */
    private static final List<String> NOT_HANDED_ON =
            List.of("rds.", "shared_preload_libraries", "session_preload_libraries", "ssl");

    /** The embedded server gets these when it starts, so here a change of them needs a reboot. */
    private static final List<String> GIVEN_AT_START = List.of("timezone", "synchronous_commit");

    private Parameters() {}

    private static Map<String, Parameter> read() {
        Map<String, Parameter> all = new HashMap<>();
        try (var in = Parameters.class.getResourceAsStream("postgresql-parameters.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(it -> new Parameter(it[0], it[1].equals("static"), it[2], allowed(it)))
                    .forEach(it -> all.put(it.name(), it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static String allowed(String[] words) {
        return words.length > 3 ? words[3] : "";
    }

    static Optional<Parameter> find(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** Refuses names and values that RDS refuses. */
    static void check(Map<String, String> wanted) {
        wanted.forEach(
                (name, value) -> {
                    var known = find(name);
                    if (known.isEmpty() && OF_EXTENSIONS.stream().noneMatch(name::startsWith)) {
                        throw AwsError.refused(
                                "InvalidParameterValue",
                                "Invalid / Unmodifiable / Unsupported DB Parameter: " + name);
                    }
                    known.flatMap(it -> it.instead(value))
                            .ifPresent(
                                    it -> {
                                        throw AwsError.refused(
                                                "InvalidParameterValue",
                                                "Invalid parameter value: %s for: %s allowed values are: %s"
                                                        .formatted(value, name, it));
                                    });
                });
    }

    /** What the server must be told when it starts. */
    static Map<String, String> atStart(Map<String, String> wanted) {
        return chosen(wanted, true);
    }

    /** What it can be told while it runs. */
    static Map<String, String> running(Map<String, String> wanted) {
        return chosen(wanted, false);
    }

    private static Map<String, String> chosen(Map<String, String> wanted, boolean isAtStart) {
        Map<String, String> chosen = new HashMap<>(wanted);
        chosen.entrySet()
                .removeIf(
                        it ->
                                Parameter.isFormula(it.getValue())
                                        || isAtStart != isForStart(it.getKey())
                                        || !isHandedOn(it.getKey()));
        return chosen;
    }

    private static boolean isForStart(String name) {
        return GIVEN_AT_START.contains(name) || find(name).filter(Parameter::isStatic).isPresent();
    }

    private static boolean isHandedOn(String name) {
        return find(name).isPresent() && NOT_HANDED_ON.stream().noneMatch(name::startsWith);
    }
}
