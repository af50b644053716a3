package io.apidirect.source.inspection;

import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** The environment variables without which an application does not even start. */
final class RequiredVariables {

    private static final Set<String> LATER = Set.of("function_definition", "lambda");

    private RequiredVariables() {}

    static List<RequiredVariable> in(Collection<PythonFile> files) {
        var classes = SettingsClasses.of(files);
        List<RequiredVariable> found = new ArrayList<>();
        classes.made().forEach(type -> found.addAll(new SettingsFields(classes, type).required()));
        files.forEach(file -> found.addAll(subscripts(file)));
        files.forEach(file -> found.addAll(ConfigCalls.in(file)));
        SequencedMap<String, RequiredVariable> distinct = new LinkedHashMap<>();
        found.forEach(variable -> distinct.putIfAbsent(variable.name(), variable));
        return List.copyOf(distinct.values());
    }

    /** {@code os.environ["NAME"]} that is read while the module loads. */
    private static List<RequiredVariable> subscripts(PythonFile file) {
        List<RequiredVariable> found = new ArrayList<>();
        if (!file.mentions("environ[")) {
            return found;
        }
        for (var subscript : file.root().all(Set.of("subscript"), LATER)) {
            var isEnvironment =
                    subscript
                            .field("value")
                            .filter(v -> file.qualified(v).equals("os.environ"))
                            .isPresent();
            if (isEnvironment && !isWritten(subscript, file)) {
                subscript
                        .field("subscript")
                        .flatMap(Syntax::literal)
                        .map(name -> variable(name, file, subscript))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static RequiredVariable variable(String name, PythonFile file, Syntax subscript) {
        return new RequiredVariable(
                List.of(name),
                SecretNames.isLikely(name, ""),
                "it is read with os.environ[…], which fails when it is not set",
                file.path(),
                subscript.line());
    }

    private static boolean isWritten(Syntax subscript, PythonFile file) {
        return file.root().all(Set.of("assignment", "delete_statement"), LATER).stream()
                .flatMap(
                        node ->
                                node.is("assignment")
                                        ? node.field("left").stream()
                                        : node.children().stream())
                .anyMatch(
                        left ->
                                left.line() == subscript.line()
                                        && left.text().equals(subscript.text()));
    }
}
