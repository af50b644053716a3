package io.apidirect.source.inspection;

import io.apidirect.manifest.Build;
import io.apidirect.manifest.EntryPoint;
import io.apidirect.manifest.Manifest;
import io.apidirect.source.Problem;
import io.apidirect.source.packing.FileSelection;
import io.apidirect.source.packing.Selection;
import io.apidirect.source.python.ParserUnavailable;
import io.apidirect.source.python.PythonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a project, never running it, and says how it is built and started. */
public final class SourceInspection {

    private static final List<String> SIGNS =
            List.of(
                    "FastAPI",
                    "uvicorn",
                    "wsgi_app",
                    "app =",
                    "app=",
                    "app:",
                    "api =",
                    "application",
                    "Application",
                    "Starlette(",
                    "Litestar(");

    private SourceInspection() {}

    /**
     * Inspects what would be packed of a folder.
     *
     * @param declared the project's manifest, if it has one; what it says is taken and not searched
     *     for
     * @throws IOException when the folder cannot be read
     */
    public static Inspection of(Path folder, Optional<Manifest> declared) throws IOException {
        var exclude = declared.map(Manifest::build).map(Build::exclude).orElse(List.of());
        return of(FileSelection.of(folder, exclude), declared);
    }

    /** Inspects files that have been selected before; see {@link #of(Path, Optional)}. */
    public static Inspection of(Selection selection, Optional<Manifest> declared) {
        var project = new Project(selection);
        try {
            return new Conclusions(project, declared).inspection(selection.notices());
        } catch (ParserUnavailable unavailable) {
            return failed(
                    Problem.of(
                            "parser-unavailable",
                            "",
                            String.valueOf(unavailable.getMessage()),
                            "Write `entryPoint`, `runtime` and `build.dependencies` into apidirect.yaml."),
                    selection);
        }
    }

    private static Inspection failed(Problem problem, Selection selection) {
        return new Inspection(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(problem),
                selection.notices());
    }

    /** The Python files that may define or start an application: no tests, no examples. */
    static List<PythonFile> code(Project project) {
        var all = project.modules().paths().stream().sorted().toList();
        var serious = all.stream().filter(SourceInspection::isSerious).toList();
        return (serious.isEmpty() ? all : serious)
                .stream()
                        .filter(path -> mayMatter(project.text(path).orElse("")))
                        .map(project.modules()::file)
                        .toList();
    }

    /** A quick look that spares most files of a large project the parser. */
    private static boolean mayMatter(String text) {
        return SIGNS.stream().anyMatch(text::contains);
    }

    private static boolean isSerious(String path) {
        var name = Paths.name(path);
        var isTest =
                name.startsWith("test_") || name.endsWith("_test.py") || name.equals("conftest.py");
        return !isTest
                && List.of(Paths.folder(path).split("/")).stream()
                        .noneMatch(
                                List.of(
                                                "test",
                                                "tests",
                                                "examples",
                                                "example",
                                                "docs",
                                                "docs_src",
                                                "benchmarks")
                                        ::contains);
    }

    static Conclusion<Location> declared(EntryPoint entryPoint, String folder, Project project) {
        var root = folder.equals(".") ? "" : folder;
        var file = project.modules().find(root, entryPoint.module()).orElse("");
        return new Conclusion<>(
                new Location(entryPoint, folder, file), "apidirect.yaml says so", Manifest.FILE, 0);
    }
}
