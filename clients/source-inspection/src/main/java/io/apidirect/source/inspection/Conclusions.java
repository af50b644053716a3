package io.apidirect.source.inspection;

import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.Runtime;
import io.apidirect.source.Problem;
import io.apidirect.source.python.PythonFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the conclusions in their order: entry point first, because everything else is looked for
 * around it.
 */
final class Conclusions {

    private final Project project;
    private final Optional<Manifest> manifest;
    private final List<PythonFile> code;
    private final List<Problem> problems = new ArrayList<>();

    Conclusions(Project project, Optional<Manifest> manifest) {
        this.project = project;
        this.manifest = manifest;
        this.code = SourceInspection.code(project);
    }

    Inspection inspection(List<Problem> notices) {
        var candidates = candidates();
        var entryPoint =
                candidates.size() == 1
                        ? Optional.of(candidates.getFirst())
                        : Optional.<Conclusion<Location>>empty();
        complain(candidates);
        var folder =
                entryPoint
                        .map(found -> found.value().workingDirectory())
                        .map(f -> f.equals(".") ? "" : f)
                        .orElse("");
        problems.addAll(BrokenToml.around(project, folder));
        var loaded = loaded(entryPoint, folder);
        var dependencies = dependencies(entryPoint, folder);
        return new Inspection(
                entryPoint,
                candidates,
                runtime(folder),
                dependencies,
                dependencies.flatMap(found -> DependencyCheck.server(found.value())).stream()
                        .toList(),
                health(folder, loaded),
                RequiredVariables.in(loaded.values()),
                problems,
                Stream.concat(notices.stream(), EnvFiles.readIn(loaded.values()).stream())
                        .toList());
    }

    private List<Conclusion<Location>> candidates() {
        var declared = manifest.flatMap(Manifest::entryPoint);
        if (declared.isEmpty()) {
            return new EntryPoints(project, code).candidates();
        }
        var folder =
                manifest.flatMap(Manifest::workingDirectory)
                        .orElseGet(() -> folderOf(declared.get().module()));
        return List.of(SourceInspection.declared(declared.get(), folder, project));
    }

    private String folderOf(String module) {
        var suffix = module.replace('.', '/') + ".py";
        return project.modules().find("", module).isPresent()
                ? "."
                : project.modules().paths().stream()
                        .filter(path -> path.endsWith("/" + suffix))
                        .min(java.util.Comparator.comparingInt(String::length))
                        .map(path -> path.substring(0, path.length() - suffix.length() - 1))
                        .orElse(".");
    }

    private void complain(List<Conclusion<Location>> candidates) {
        var ownImage = manifest.flatMap(m -> m.build().dockerfile());
        if (candidates.isEmpty() && ownImage.isEmpty()) {
            problems.add(OtherFrameworks.of(project, code));
        }
        if (candidates.size() > 1) {
            var list =
                    candidates.stream()
                            .map(c -> c.value().entryPoint() + " (" + c.place() + ")")
                            .collect(Collectors.joining(", "));
            var first = candidates.getFirst().value();
            problems.add(
                    new Problem(
                            "several-entry-points",
                            candidates.getFirst().file(),
                            candidates.getFirst().line(),
                            "Several applications were found: " + list,
                            "Choose one in apidirect.yaml: `entryPoint: "
                                    + first.entryPoint()
                                    + "` and `workingDirectory: "
                                    + first.workingDirectory()
                                    + "`."));
        }
        candidates.stream()
                .filter(c -> c.value().file().isEmpty())
                .forEach(
                        c ->
                                problems.add(
                                        Problem.of(
                                                "entry-point-not-found",
                                                Manifest.FILE,
                                                "apidirect.yaml names the entry point `"
                                                        + c.value().entryPoint()
                                                        + "`, but there is no such module in `"
                                                        + c.value().workingDirectory()
                                                        + "`",
                                                "Correct `entryPoint` or `workingDirectory`, and see that .gitignore does not exclude the file.")));
    }

    private SequencedMap<String, PythonFile> loaded(
            Optional<Conclusion<Location>> entryPoint, String folder) {
        return entryPoint
                .map(found -> found.value().file())
                .filter(file -> !file.isEmpty())
                .map(file -> project.modules().closure(file, folder))
                .orElseGet(LinkedHashMap::new);
    }

    private Optional<Conclusion<Dependencies>> dependencies(
            Optional<Conclusion<Location>> entryPoint, String folder) {
        var declared = manifest.flatMap(m -> m.build().dependencies());
        var found = new DependencyFiles(project).of(folder, declared);
        if (declared.isPresent() && !project.has(declared.get())) {
            problems.add(
                    Problem.of(
                            "dependencies-not-found",
                            Manifest.FILE,
                            "apidirect.yaml names `"
                                    + declared.get()
                                    + "`, which is not in the project",
                            "Correct `build.dependencies`, and see that .gitignore does not exclude the file."));
        } else if (entryPoint.isPresent()
                && manifest.flatMap(m -> m.build().dockerfile()).isEmpty()) {
            problems.addAll(new DependencyCheck(project).problems(found, folder));
        }
        return found;
    }

    private Optional<Conclusion<Runtime>> runtime(String folder) {
        var declared = manifest.flatMap(Manifest::runtime);
        if (declared.isPresent()) {
            return declared.map(
                    r -> new Conclusion<>(r, "apidirect.yaml says so", Manifest.FILE, 0));
        }
        var versions = new PythonVersions(project);
        versions.problem(folder).ifPresent(problems::add);
        return versions.of(folder);
    }

    private List<Conclusion<String>> health(
            String folder, SequencedMap<String, PythonFile> loaded) {
        return manifest.flatMap(m -> m.healthPath())
                .map(
                        path ->
                                List.of(
                                        new Conclusion<>(
                                                path, "apidirect.yaml says so", Manifest.FILE, 0)))
                .orElseGet(() -> HealthPaths.among(Routes.of(project.modules(), folder, loaded)));
    }
}
