package io.apidirect.simulator.aws.logs;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The log groups of all accounts and their lines, one file for each group. */
public final class LogGroups implements TaggedResources {

    private final Shelf<LogGroup> groups;
    private final LogFiles files;
    private final Map<String, List<LogLine>> lines = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong(System.currentTimeMillis() * 1000);

    public LogGroups(Store store) {
        groups = store.shelf("log-groups", LogGroup.class);
        files = new LogFiles(store.folder("log-lines"));
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
            files.append(key, line);
        }
    }

    /** All lines of a group, oldest first. */
    List<LogLine> lines(String key) {
        return lines.computeIfAbsent(key, it -> new CopyOnWriteArrayList<>(files.read(it)));
    }

    void delete(String key) {
        groups.remove(key);
        lines.remove(key);
        files.delete(key);
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return groups.below(key(account, region, "")).stream()
                .map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
