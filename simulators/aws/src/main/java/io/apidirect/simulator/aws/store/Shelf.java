package io.apidirect.simulator.aws.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/**
 * Things of one kind by key, each in a file of its own. Changes of one shelf are serial.
 *
 * @param <T> an immutable record
 */
public final class Shelf<T> {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Path folder;
    private final Map<String, T> items = new ConcurrentSkipListMap<>();

    Shelf(Path folder, Class<T> type) {
        this.folder = folder;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                JsonNode kept = JSON.readTree(file.toFile());
                items.put(kept.path("key").asText(), JSON.treeToValue(kept.path("item"), type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " is not a folder of this simulator.", e);
        }
    }

    public Optional<T> find(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /** Everything, in the order of the keys. */
    public List<T> all() {
        return List.copyOf(items.values());
    }

    /** Everything whose key begins so, in the order of the keys. */
    public List<T> below(String prefix) {
        return items.entrySet().stream()
                .filter(it -> it.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Keeps a thing, in the place of the one that has the key. */
    public synchronized T put(String key, T item) {
        write(key, item);
        items.put(key, item);
        return item;
    }

    /** Keeps a thing where the key is free; answers whether it was. */
    public synchronized boolean add(String key, T item) {
        if (items.containsKey(key)) {
            return false;
        }
        put(key, item);
        return true;
    }

    /** Changes a thing; empty where there is none. */
    public synchronized Optional<T> change(String key, UnaryOperator<T> change) {
        return find(key).map(it -> put(key, change.apply(it)));
    }

    /** Forgets a thing; the answer is what it was. */
    public synchronized Optional<T> remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(items.remove(key));
    }

    private void write(String key, T item) {
        var kept = JSON.createObjectNode().put("key", key);
        kept.set("item", JSON.valueToTree(item));
        Path file = file(key);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            JSON.writeValue(draft.toFile(), kept);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys may be longer than names of files may be. */
    private Path file(String key) {
        var name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + ".json");
    }
}
