package io.apidirect.cli.project;

import io.apidirect.manifest.Manifest;
import io.apidirect.source.Problem;
import io.apidirect.source.inspection.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A project as it is planned and uploaded.
 *
 * @param manifest completed with what the source tells
 * @param archive a temporary file, gone when this is closed
 * @param digest {@code sha256:} and hexadecimal digits, of the archive
 */
public record PackedSource(
        Manifest manifest, Inspection inspection, Path archive, String digest, long size)
        implements AutoCloseable {

    /**
     * The variables without which the app does not start and that nobody supplies.
     *
     * @param given names of the variables and secrets that the environment has
     */
    public List<Problem> missing(Set<String> given) {
        Set<String> all = new HashSet<>(given);
        all.addAll(manifest.suppliedVariables());
        return inspection.missing(all);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException _) {
            // A temporary file that stays is the system's to clean up.
        }
    }
}
