package io.apidirect.benchmarks;

import io.apidirect.source.inspection.SourceInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The inspection of a project, against reading and hashing its files. */
final class Inspecting {

    private static final Bench BENCH =
            new Bench("inspect", "notes-api inspected", "its files read and hashed (SHA-256)");

    private Inspecting() {}

    static Ratio measure(Path project) throws Exception {
        var files = files(project);
        return Turns.of(
                BENCH,
                100,
                2,
                () -> {
                    var inspection = SourceInspection.of(project, Optional.empty());
                    if (inspection.entryPoint().isEmpty() || inspection.variables().isEmpty()) {
                        throw new IllegalStateException("void: it did not understand " + project);
                    }
                },
                () -> {
                    var digest = MessageDigest.getInstance("SHA-256");
                    for (var file : files) {
                        digest.update(Files.readAllBytes(file));
                    }
                    if (digest.digest().length != 32) {
                        throw new IllegalStateException("void: no digest");
                    }
                });
    }

    private static List<Path> files(Path project) throws IOException {
        try (var files = Files.walk(project)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
