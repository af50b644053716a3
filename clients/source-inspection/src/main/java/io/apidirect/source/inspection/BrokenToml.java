package io.apidirect.source.inspection;

import io.apidirect.source.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.tomlj.Toml;

/**
 * Reports every pyproject.toml around the application that is not TOML; nothing in it would be
 * believed.
 */
final class BrokenToml {

    private BrokenToml() {}

    static List<Problem> around(Project project, String folder) {
        return Paths.upward(folder).stream()
                .flatMap(above -> Paths.resolve(above, "pyproject.toml").stream())
                .flatMap(path -> project.text(path).stream().flatMap(text -> errors(path, text)))
                .toList();
    }

    private static Stream<Problem> errors(String path, String text) {
        return Toml.parse(text).errors().stream()
                .limit(1)
                .map(
                        error ->
                                new Problem(
                                        "pyproject-not-readable",
                                        path,
                                        error.position().line(),
                                        "`" + path + "` is not TOML: " + error.getMessage(),
                                        "Correct the line; pip and uv cannot read the file either."));
    }
}
