package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Entry;
import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a JSON Schema cannot say because it concerns two settings, or names of ours. */
final class CrossRules {

    /** What holds in every profile where the file says nothing. */
    private static final long USUAL_INTERVAL = 10;

    private final Mapping root;
    private final Consumer<ManifestProblem> report;

    CrossRules(Mapping root, Consumer<ManifestProblem> report) {
        this.root = root;
        this.report = report;
    }

    void check() {
        cpuAndMemory();
        minAndMax();
        healthTimes();
        replicasAndBackups();
        variables().forEach(this::variable);
        secrets().forEach(this::secret);
    }

    /** Only where both are written; else the environment's profile decides, which is not known. */
    private void cpuAndMemory() {
        var cpu = number(root, "cpu");
        var memory = number(root, "memory");
        if (cpu.isEmpty() || memory.isEmpty()) {
            return;
        }
        var offered = FargateSizes.memoryFor(cpu.getAsLong());
        if (!offered.isEmpty() && !offered.contains(memory.getAsLong())) {
            complain(
                    root.find("memory").orElseThrow(),
                    "/memory",
                    "`memory` is "
                            + memory.getAsLong()
                            + " MiB; with `cpu: "
                            + cpu.getAsLong()
                            + "` Fargate offers "
                            + sizes(offered),
                    "Write `memory: "
                            + nearest(offered, memory.getAsLong())
                            + "`, or choose another cpu.");
        }
    }

    private static String sizes(List<Long> offered) {
        return offered.size() <= 4
                ? offered.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : offered.getFirst()
                        + " to "
                        + offered.getLast()
                        + " in steps of "
                        + (offered.get(1) - offered.getFirst());
    }

    private static long nearest(List<Long> offered, long memory) {
        return offered.stream()
                .filter(size -> size >= memory)
                .findFirst()
                .orElse(offered.getLast());
    }

    private void minAndMax() {
        if (!(root.find("scaling").orElse(null) instanceof Mapping scaling)) {
            return;
        }
        var min = number(scaling, "min").orElse(1);
        var max = number(scaling, "max").orElse(Long.MAX_VALUE);
        if (min > max) {
            complain(
                    scaling.find("max").orElseThrow(),
                    "/scaling/max",
                    "`scaling.max` is " + max + " and smaller than `scaling.min`, which is " + min,
                    "Write `max: " + min + "` or more, or a smaller `min`.");
        }
    }

    private void healthTimes() {
        if (!(root.find("health").orElse(null) instanceof Mapping health)) {
            return;
        }
        var timeout = number(health, "timeout").orElse(0);
        var interval = number(health, "interval").orElse(USUAL_INTERVAL);
        if (timeout >= interval) {
            complain(
                    health.find("timeout").orElseThrow(),
                    "/health/timeout",
                    "`health.timeout` is "
                            + timeout
                            + " seconds and must be less than `health.interval`, which is "
                            + interval,
                    "Write a smaller `timeout`, or `interval: " + (timeout + 1) + "` or more.");
        }
    }

    /** A database that is switched off has neither. */
    private void replicasAndBackups() {
        if (root.find("database").orElse(null) instanceof Mapping database
                && !isOff(database)
                && number(database, "replicas").orElse(0) > 0
                && number(database, "backupDays").orElse(1) == 0) {
            complain(
                    database.find("backupDays").orElseThrow(),
                    "/database/backupDays",
                    "`database.backupDays` is 0; RDS makes replicas of backups, and `database.replicas` asks for some",
                    "Write `backupDays: 1` or more, or `replicas: 0`.");
        }
    }

    private static boolean isOff(Mapping database) {
        return database.find("enabled").orElse(null) instanceof Scalar enabled
                && enabled.text().equals("false");
    }

    private void variable(Entry entry) {
        var name = entry.key().text();
        var pointer = "/variables/" + SchemaCheck.escaped(name);
        if (name.equals("PORT")) {
            complain(
                    entry.key(),
                    pointer,
                    "The variable `PORT` is set by API-Direct",
                    "Remove it and write `port: 8000` at the top level.");
        }
        if (name.startsWith("APIDIRECT_")
                || name.startsWith("AWS_CONTAINER_")
                || name.startsWith("ECS_")) {
            complain(
                    entry.key(),
                    pointer,
                    "Names like `" + name + "` are reserved for the platform",
                    "Choose another name.");
        }
    }

    private void secret(Scalar secret) {
        root.find("variables")
                .filter(Mapping.class::isInstance)
                .flatMap(variables -> ((Mapping) variables).placeOf(secret.text()))
                .ifPresent(
                        place ->
                                complain(
                                        secret,
                                        "/secrets",
                                        "`"
                                                + secret.text()
                                                + "` is a secret here and a variable on line "
                                                + place.line(),
                                        "Keep it under `secrets:` and remove it from `variables:`."));
    }

    private List<Entry> variables() {
        return root.find("variables").orElse(null) instanceof Mapping variables
                ? variables.entries()
                : List.of();
    }

    private List<Scalar> secrets() {
        return root.find("secrets").orElse(null) instanceof Sequence secrets
                ? secrets.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .toList()
                : List.of();
    }

    private static OptionalLong number(Mapping mapping, String key) {
        return mapping.find(key).orElse(null) instanceof Scalar value
                        && value.kind() == YamlValue.Kind.WHOLE_NUMBER
                ? OptionalLong.of(value.number())
                : OptionalLong.empty();
    }

    private void complain(YamlValue where, String pointer, String message, String fix) {
        report.accept(ManifestProblem.at(where.place(), pointer, message, fix));
    }
}
