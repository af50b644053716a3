package io.apidirect.source.inspection;

import io.apidirect.source.packing.Selection;
import io.apidirect.source.packing.SourceFile;
import io.apidirect.source.python.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of a project as inspection sees them: those that would be packed, and no other. */
final class Project {

    private static final int LARGEST_READ = 2_000_000;

    private final Map<String, SourceFile> files;
    private final Modules modules;

    Project(Selection selection) {
        this.files =
                selection.files().stream()
                        .collect(
                                Collectors.toMap(
                                        SourceFile::path, f -> f, (a, _) -> a, LinkedHashMap::new));
        var python =
                files.values().stream()
                        .filter(file -> file.path().endsWith(".py") && file.size() <= LARGEST_READ)
                        .map(SourceFile::path)
                        .collect(Collectors.toUnmodifiableSet());
        this.modules = new Modules(python, this::bytes);
    }

    Modules modules() {
        return modules;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The paths whose last part is the given name, the shallowest first. */
    List<String> named(String name) {
        return files.keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .sorted(
                        java.util.Comparator.comparingLong(
                                path -> path.chars().filter(c -> c == '/').count()))
                .toList();
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path))
                .filter(file -> file.size() <= LARGEST_READ * 10L)
                .map(file -> new String(bytes(path), StandardCharsets.UTF_8));
    }

    byte[] bytes(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " is not part of the project");
        }
        try {
            return Files.readAllBytes(file.location());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
