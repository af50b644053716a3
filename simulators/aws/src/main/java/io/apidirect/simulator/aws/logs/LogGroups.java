package io.apidirect.simulator.aws.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The log groups of all accounts and their lines, one file for each group. */
public final class LogGroups implements TaggedResources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shelf<LogGroup> groups;
    private final Path folder;
    private final Map<String, List<LogLine>> lines = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong(System.currentTimeMillis() * 1000);

    public LogGroups(Store store) {
        groups = store.shelf("log-groups", LogGroup.class);
        folder = store.folder("log-lines");
    }

    static String key(String account, String region, String name) {
        return account + "/" + region + "/" + name;
    }

    Shelf<LogGroup> groups() {
        return groups;
    }

    LogGroup the(String account, String region, String name) {
        return groups.find(key(account, region, name))
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "ResourceNotFoundException",
                                        "The specified log group does not exist."));
    }

    /** Writes a line now, where the group exists; a task's output is lost otherwise. */
    public void write(String account, String region, String group, String stream, String message) {
        var key = key(account, region, group);
        if (groups.find(key).isPresent()) {
            add(key, stream, System.currentTimeMillis(), message);
        }
    }

    void add(String key, String stream, long time, String message) {
        var line = new LogLine(stream, time, message, order.incrementAndGet());
        var known = lines(key);
        synchronized (known) {
            known.add(line);
            try {
                Files.writeString(
                        file(key),
                        JSON.writeValueAsString(line) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All lines of a group, oldest first. */
    List<LogLine> lines(String key) {
        return lines.computeIfAbsent(key, it -> new CopyOnWriteArrayList<>(read(file(it))));
    }

    void delete(String key) {
        groups.remove(key);
        lines.remove(key);
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LogLine> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(it -> it.endsWith("}"))
                    .map(LogGroups::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogLine line(String json) {
        try {
            return JSON.readValue(json, LogLine.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        return folder.resolve(
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        + ".jsonl");
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return groups.below(key(account, region, "")).stream()
                .map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
