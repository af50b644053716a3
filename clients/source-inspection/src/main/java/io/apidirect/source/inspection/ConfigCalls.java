package io.apidirect.source.inspection;

import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variables read through {@code starlette.config.Config} and python-decouple while a module loads;
 * without a default they are required.
 */
final class ConfigCalls {

    private static final Set<String> LATER = Set.of("function_definition", "lambda");
    private static final Set<String> READERS =
            Set.of("starlette.config.Config", "decouple.Config", "decouple.AutoConfig");
    private static final Set<String> READ = Set.of("decouple.config");

    private ConfigCalls() {}

    static List<RequiredVariable> in(PythonFile file) {
        if (!file.mentions("starlette.config", "decouple")) {
            return List.of();
        }
        var readers =
                file.assignments().stream()
                        .filter(assignment -> READERS.contains(file.called(assignment.value())))
                        .map(assignment -> assignment.name())
                        .collect(Collectors.toSet());
        return file.root().all(Set.of("call"), LATER).stream()
                .filter(call -> reads(call, file, readers))
                .filter(call -> call.keyword("default").isEmpty() && call.positional().size() == 1)
                .flatMap(
                        call ->
                                call
                                        .positional()
                                        .getFirst()
                                        .literal()
                                        .map(name -> variable(name, file, call))
                                        .stream())
                .toList();
    }

    private static boolean reads(Syntax call, PythonFile file, Set<String> readers) {
        return READ.contains(file.called(call))
                || call.field("function").filter(f -> readers.contains(f.text())).isPresent();
    }

    private static RequiredVariable variable(String name, PythonFile file, Syntax call) {
        return new RequiredVariable(
                List.of(name),
                SecretNames.isLikely(name, call.keyword("cast").map(Syntax::text).orElse("")),
                "it is read without a default while the module loads",
                file.path(),
                call.line());
    }
}
