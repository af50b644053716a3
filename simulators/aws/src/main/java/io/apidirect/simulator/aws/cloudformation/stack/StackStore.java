package io.apidirect.simulator.aws.cloudformation.stack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All stacks of all accounts, each in a file of its own. Changes of one stack are serial. */
public final class StackStore {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();

    private final Path folder;
    private final Map<String, Stack> byId = new ConcurrentHashMap<>();

    /** Opens the folder, which is made when it is not there, and reads what is in it. */
    public StackStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(it -> it.toString().endsWith(".json"))
                        .map(StackStore::read)
                        .forEach(it -> byId.put(it.identity().id(), it));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All stacks, also those that are deleted. */
    public Collection<Stack> all() {
        return byId.values();
    }

    /** The stack with that ARN. */
    public Optional<Stack> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The stack with that ARN, which is known to exist. */
    public Stack the(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No stack " + id + "."));
    }

    /** Keeps a new stack. */
    public void add(Stack stack) {
        write(stack);
        byId.put(stack.identity().id(), stack);
    }

    /** Changes a stack; the change is on disk before this returns. */
    public Stack change(String id, UnaryOperator<Stack> change) {
        Stack changed =
                byId.computeIfPresent(
                        id,
                        (_, stack) -> {
                            Stack next = change.apply(stack);
                            if (!next.equals(stack)) {
                                write(next);
                            }
                            return next;
                        });
        return Optional.ofNullable(changed)
                .orElseThrow(() -> new IllegalStateException("No stack " + id + "."));
    }

    private static Stack read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Stack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a stack of this simulator.", e);
        }
    }

    private void write(Stack stack) {
        String id = stack.identity().id();
        Path file = folder.resolve(id.substring(id.lastIndexOf('/') + 1) + ".json");
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            JSON.writeValue(draft.toFile(), stack);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
