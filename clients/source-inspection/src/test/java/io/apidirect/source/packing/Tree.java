package io.apidirect.source.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a test fills. */
public record Tree(Path root) {

    /** Writes a file, making its folders. */
    public Tree with(String path, String content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
