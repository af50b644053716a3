package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The way of a text: YAML, schema, rules across settings, and only then a manifest. */
final class ManifestReading {

    private static final Comparator<ManifestProblem> BY_PLACE =
            Comparator.comparingInt(ManifestProblem::line)
                    .thenComparingInt(ManifestProblem::column);

    private ManifestReading() {}

    static ManifestResult of(String yaml) {
        return switch (YamlText.read(yaml)) {
            case YamlReading.Unreadable(var problems) -> new ManifestResult.Invalid(problems);
            case YamlReading.Readable(var root) -> checked(root);
        };
    }

    private static ManifestResult checked(YamlValue.Mapping root) {
        List<ManifestProblem> problems = new ArrayList<>();
        new SchemaCheck(problems::add).check(SchemaFile.root(), root, "");
        new CrossRules(root, problems::add).check();
        new Instructions(problems::add).check(root, "");
        if (problems.isEmpty()) {
            return new ManifestResult.Valid(ManifestAssembly.of(root));
        }
        problems.sort(BY_PLACE);
        return new ManifestResult.Invalid(problems);
    }
}
