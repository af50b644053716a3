package io.apidirect.source.inspection;

import io.apidirect.manifest.Findings;
import io.apidirect.manifest.Runtime;
import io.apidirect.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project's source tells.
 *
 * @param entryPoint the application; empty when there is none or several, which is then a problem
 * @param candidates every application that was found, for people to choose from
 * @param packages what must be installed besides, such as a server
 * @param healthPaths paths to try, the most promising first
 * @param variables environment variables without which the application does not start
 * @param problems what prevents a deployment
 * @param notices what is worth a word and prevents nothing
 */
public record Inspection(
        Optional<Conclusion<Location>> entryPoint,
        List<Conclusion<Location>> candidates,
        Optional<Conclusion<Runtime>> runtime,
        Optional<Conclusion<Dependencies>> dependencies,
        List<Conclusion<String>> packages,
        List<Conclusion<String>> healthPaths,
        List<RequiredVariable> variables,
        List<Problem> problems,
        List<Problem> notices) {
    public Inspection {
        candidates = List.copyOf(candidates);
        packages = List.copyOf(packages);
        healthPaths = List.copyOf(healthPaths);
        variables = List.copyOf(variables);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /** What completes the project's manifest. */
    public Findings findings() {
        var location = entryPoint.map(Conclusion::value);
        return new Findings(
                runtime.map(Conclusion::value),
                location.map(Location::entryPoint),
                location.map(Location::workingDirectory),
                healthPaths.stream().map(Conclusion::value).findFirst(),
                dependencies.map(found -> found.value().file()),
                packages.stream().map(Conclusion::value).toList());
    }

    /**
     * The required variables that nobody supplies, as problems to show before a build.
     *
     * @param given names of the variables and secrets of manifest and environment
     */
    public List<Problem> missing(Set<String> given) {
        return variables.stream()
                .filter(variable -> !variable.isIn(given))
                .map(
                        variable ->
                                new Problem(
                                        "variable-missing",
                                        variable.file(),
                                        variable.line(),
                                        "The application needs `"
                                                + variable.name()
                                                + "`: "
                                                + variable.because(),
                                        variable.isSecret()
                                                ? "Run `apidirect secrets set "
                                                        + variable.name()
                                                        + "` and list it under `secrets:`."
                                                : "Run `apidirect variables set "
                                                        + variable.name()
                                                        + " <value>`, or add it under `variables:`."))
                .toList();
    }

    /** The conclusions as lines for people, in a fixed order. */
    public List<String> explanation() {
        return Stream.of(
                        entryPoint.stream().map(c -> line("entryPoint", c.value().entryPoint(), c)),
                        entryPoint.stream()
                                .filter(c -> !c.value().workingDirectory().equals("."))
                                .map(
                                        c ->
                                                line(
                                                        "workingDirectory",
                                                        c.value().workingDirectory(),
                                                        c)),
                        runtime.stream().map(c -> line("runtime", c.value().key(), c)),
                        dependencies.stream()
                                .map(c -> line("build.dependencies", c.value().file(), c)),
                        packages.stream().map(c -> line("build.packages", c.value(), c)),
                        healthPaths.stream().limit(1).map(c -> line("health.path", c.value(), c)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(String setting, Object value, Conclusion<?> why) {
        var place = why.file().isEmpty() ? "" : " (" + why.place() + ")";
        return setting + ": " + value + " because " + why.because() + place;
    }
}
