package io.apidirect.simulator.aws.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder. */
public record Store(Path root) {

    /** The things of one kind. */
    public <T> Shelf<T> shelf(String name, Class<T> type) {
        return new Shelf<>(folder(name), type);
    }

    /** A folder below the data folder, made when it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.toAbsolutePath().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
