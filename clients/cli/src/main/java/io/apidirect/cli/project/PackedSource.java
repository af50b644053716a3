package io.apidirect.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project as it is planned and uploaded.
 *
 * @param project the name in its manifest
 * @param manifest complete, as YAML
 * @param archive a temporary file, gone when this is closed
 * @param digest {@code sha256:} and hexadecimal digits, of the archive
 */
public record PackedSource(String project, String manifest, Path archive, String digest, long size)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException _) {
            // A temporary file that stays is the system's to clean up.
        }
    }
}
