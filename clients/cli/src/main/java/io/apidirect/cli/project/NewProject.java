package io.apidirect.cli.project;

import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Terminal;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.inspection.Inspection;
import io.apidirect.source.inspection.SourceInspection;
import io.apidirect.source.scaffold.Scaffold;
import io.apidirect.source.scaffold.ScaffoldResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of a project: there already, missing only the manifest, or missing altogether. */
record NewProject(Terminal terminal, Optional<String> name) {

    private static final int DEEPEST = 6;

    /** Writes what is missing; the project's folder. */
    Path write() {
        Path here = terminal.folder();
        try {
            if (Files.exists(here.resolve(Manifest.FILE))) {
                requireSameName(here);
                terminal.say(
                        name.map(given -> isUsed(given) + ".")
                                .orElse(Manifest.FILE + " is there already."));
                return here;
            }
            if (isProject(here)) {
                name.ifPresent(given -> terminal.say(isUsed(given) + "."));
                return describe(here);
            }
            return name.isEmpty() && holdsPython(here)
                    ? describe(here)
                    : scaffold(name.map(here::resolve).orElse(here));
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot write the project: " + e.getMessage(),
                    "check the disk and who owns the folder");
        }
    }

    private static String isUsed(String given) {
        return "This folder already holds a project, so it is used; no folder "
                + given
                + " was made";
    }

    private void requireSameName(Path here) {
        String written = new ProjectFolder(here, terminal).theManifest().name();
        if (name.isPresent() && !name.get().equals(written)) {
            throw Failure.usage(
                    "this folder holds the project " + written + " already",
                    "go to another folder, or leave out " + name.get());
        }
    }

    /** Whether somebody has written Python here; only the top of the folder counts. */
    private static boolean isProject(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(
                            file ->
                                    file.endsWith(".py")
                                            || file.startsWith("requirements")
                                            || file.equals("pyproject.toml"));
        }
    }

    /**
     * Whether Python lies deeper, as in a repository of several parts; no scaffold belongs there.
     */
    private static boolean holdsPython(Path folder) throws IOException {
        try (Stream<Path> files =
                Files.find(
                        folder, DEEPEST, (file, kind) -> kind.isRegularFile() && isPython(file))) {
            return files.map(folder::relativize).anyMatch(NewProject::isOwn);
        }
    }

    private static boolean isPython(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".py");
    }

    private static boolean isOwn(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .noneMatch(
                        part ->
                                part.startsWith(".")
                                        || part.equals("node_modules")
                                        || part.equals("site-packages"));
    }

    private Path scaffold(Path folder) throws IOException {
        String project = name.orElseGet(() -> Scaffold.nameFor(folder));
        return switch (Scaffold.write(folder, project)) {
            case ScaffoldResult.Written written -> {
                terminal.say("Wrote a FastAPI project to " + folder + ":");
                written.files().forEach(file -> terminal.say("  " + file));
                yield folder;
            }
            case ScaffoldResult.Refused refused ->
                    throw Faults.refused(
                            "the project was not written",
                            refused.problems().stream().map(Faults::line).toList(),
                            "");
        };
    }

    private Path describe(Path folder) throws IOException {
        Inspection inspection = SourceInspection.of(folder, Optional.empty());
        String project = name.orElseGet(() -> Scaffold.nameFor(folder));
        List<String> found = inspection.explanation();
        StringBuilder manifest = new StringBuilder("name: " + project + "\n");
        if (!found.isEmpty()) {
            manifest.append(
                    "\n# Found in the source; write a line here only to say it differently:\n");
            found.forEach(line -> manifest.append("# ").append(line).append('\n'));
        }
        requireValid(manifest.toString());
        Files.writeString(folder.resolve(Manifest.FILE), manifest, StandardOpenOption.CREATE_NEW);
        terminal.say("Wrote " + Manifest.FILE + ".");
        found.forEach(line -> terminal.say("  found " + line));
        inspection.problems().forEach(problem -> terminal.say("  to do: " + Faults.line(problem)));
        return folder;
    }

    private static void requireValid(String manifest) {
        if (Manifest.read(manifest) instanceof ManifestResult.Invalid(var problems)) {
            throw Faults.refused(
                    "this is no name for a project",
                    problems.stream()
                            .map(problem -> Faults.line(Manifest.FILE, manifest, problem))
                            .toList(),
                    "apidirect init NAME");
        }
    }
}
