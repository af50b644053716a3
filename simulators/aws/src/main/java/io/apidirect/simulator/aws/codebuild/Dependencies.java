package io.apidirect.simulator.aws.codebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that names what the code depends on.
 *
 * @param file empty where the code depends on nothing
 */
record Dependencies(Path source, Optional<Path> file) {

    private static final List<String> USUAL =
            List.of("uv.lock", "poetry.lock", "Pipfile.lock", "requirements.txt", "pyproject.toml");

    /** The declared file, else the first of the usual ones: beside the code, then at the top. */
    static Dependencies of(Path source, String declared, String workingDirectory) {
        if (!declared.isEmpty()) {
            var file = source.resolve(declared).normalize();
            if (!Files.isRegularFile(file)) {
                throw new BuildFailed("There is no file " + declared + " in the source.");
            }
            return new Dependencies(source, Optional.of(file));
        }
        return new Dependencies(
                source,
                Stream.of(source.resolve(workingDirectory).normalize(), source)
                        .flatMap(folder -> USUAL.stream().map(folder::resolve))
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    Path folder() {
        return file.map(Path::getParent).orElse(source);
    }

    /** Whether pip reads the file itself. */
    boolean isPlain() {
        return file.filter(it -> !USUAL.contains(it.getFileName().toString()) || isTxt(it))
                .isPresent();
    }

    private static boolean isTxt(Path file) {
        return file.toString().endsWith(".txt");
    }

    /** Whether something of the source itself is installed, not only what others publish. */
    boolean needsSource() {
        return text().lines().anyMatch(it -> it.strip().matches("(-e|--editable|\\.|file:).*"));
    }

    /** Everything that decides what is installed. */
    String text() {
        if (file.isEmpty()) {
            return "";
        }
        try (var files = Files.list(folder())) {
            return Stream.concat(file.stream(), files.filter(Dependencies::isTxt).sorted())
                    .distinct()
                    .map(Dependencies::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
