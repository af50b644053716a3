package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What exists of the types of the table, in all accounts, kept in one file. */
public final class LiveResources implements TaggedResources {

    /** Why a resource cannot be made. */
    public enum Conflict {
        TOO_MANY,
        SAME_NAME
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, LiveResource> byToken = new LinkedHashMap<>();

    /** Opens the file, which need not be there. */
    public LiveResources(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try {
            JSON.readValue(file.toFile(), new TypeReference<List<LiveResource>>() {})
                    .forEach(it -> byToken.put(it.token(), it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a resource, once; answers why it cannot be added. */
    synchronized Optional<Conflict> add(LiveResource wanted, int limit) {
        if (byToken.containsKey(wanted.token())) {
            return Optional.empty();
        }
        List<LiveResource> neighbours =
                byToken.values().stream().filter(wanted::isNeighbourOf).toList();
        if (neighbours.size() >= limit) {
            return Optional.of(Conflict.TOO_MANY);
        }
        if (isTaken(wanted)) {
            return Optional.of(Conflict.SAME_NAME);
        }
        put(wanted);
        return Optional.empty();
    }

    /** Whether another one of its type has the same name. */
    synchronized boolean isTaken(LiveResource wanted) {
        return byToken.values().stream()
                .filter(wanted::isNeighbourOf)
                .anyMatch(it -> it.physicalId().equals(wanted.physicalId()));
    }

    synchronized void put(LiveResource resource) {
        byToken.put(resource.token(), resource);
        save();
    }

    synchronized void remove(String token) {
        byToken.remove(token);
        save();
    }

    synchronized Optional<LiveResource> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /**
     * Whether another resource of the account and region has this one's id among its properties.
     */
    synchronized boolean isNamed(LiveResource resource) {
        var id = '"' + resource.physicalId() + '"';
        return byToken.values().stream()
                .filter(it -> !it.token().equals(resource.token()))
                .filter(it -> it.account().equals(resource.account()))
                .filter(it -> it.region().equals(resource.region()))
                .anyMatch(it -> it.properties().toString().contains(id));
    }

    /** Everything that exists now. */
    public synchronized List<LiveResource> all() {
        return List.copyOf(byToken.values());
    }

    /** What exists of one type in one region of an account. */
    public synchronized List<LiveResource> of(String account, String region, String type) {
        return byToken.values().stream()
                .filter(it -> it.account().equals(account) && it.region().equals(region))
                .filter(it -> it.type().equals(type))
                .toList();
    }

    @Override
    public synchronized Stream<TaggedResource> in(String account, String region) {
        return byToken.values().stream()
                .filter(it -> it.account().equals(account) && it.region().equals(region))
                .filter(it -> !it.arn().isEmpty())
                .map(it -> new TaggedResource(it.arn(), it.tags()))
                .toList()
                .stream();
    }

    private void save() {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(draft.toFile(), byToken.values());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
