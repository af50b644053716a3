package io.apidirect.simulator.aws.codebuild;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** The file as people know it. */
    String name() {
        return file.map(it -> source.relativize(it).toString()).orElse("no file");
    }
}
