package io.apidirect.source.inspection;

import io.apidirect.source.python.Assignment;
import io.apidirect.source.python.Import;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises FastAPI applications and functions that make them, across the files of a project. */
final class Applications {

    private static final Set<String> FASTAPI =
            Set.of("fastapi.FastAPI", "fastapi.applications.FastAPI");
    private static final int DEEPEST = 4;

    private final Modules modules;

    Applications(Modules modules) {
        this.modules = modules;
    }

    /** The module-level applications of a file. */
    List<Assignment> of(PythonFile file) {
        return file.assignments().stream()
                .filter(assignment -> makesApplication(assignment.value(), file, DEEPEST))
                .toList();
    }

    /** The functions of a file that make an application and can be called without arguments. */
    List<Syntax> factories(PythonFile file) {
        return file.functions().stream()
                .filter(function -> isFactory(function, file, DEEPEST))
                .filter(Applications::needsNoArgument)
                .toList();
    }

    private boolean makesApplication(Syntax value, PythonFile file, int depth) {
        if (depth == 0 || !value.is("call")) {
            return false;
        }
        var called = file.called(value);
        if (FASTAPI.contains(called)) {
            return true;
        }
        var name = value.field("function").map(Syntax::text).orElse("");
        return definition(name, file)
                .filter(
                        found ->
                                found.node().is("class_definition")
                                        ? isSubclass(found.node(), found.file(), depth)
                                        : isFactory(found.node(), found.file(), depth - 1))
                .isPresent();
    }

    private boolean isSubclass(Syntax type, PythonFile file, int depth) {
        return depth > 0
                && type.field("superclasses").stream()
                        .flatMap(bases -> bases.children().stream())
                        .anyMatch(
                                base ->
                                        FASTAPI.contains(file.qualified(base))
                                                || definition(base.text(), file)
                                                        .filter(
                                                                d ->
                                                                        d.node()
                                                                                .is(
                                                                                        "class_definition"))
                                                        .filter(
                                                                d ->
                                                                        isSubclass(
                                                                                d.node(), d.file(),
                                                                                depth - 1))
                                                        .isPresent());
    }

    private boolean isFactory(Syntax function, PythonFile file, int depth) {
        var returned =
                function.field("return_type").flatMap(t -> t.children().stream().findFirst());
        if (returned.filter(type -> FASTAPI.contains(file.qualified(type))).isPresent()) {
            return true;
        }
        var body = function.field("body");
        if (depth <= 0 || body.isEmpty()) {
            return false;
        }
        var made =
                PythonFile.assignmentsIn(body.get()).stream()
                        .filter(a -> makesApplication(a.value(), file, depth))
                        .map(Assignment::name)
                        .toList();
        return body
                .get()
                .all(Set.of("return_statement"), Set.of("function_definition", "class_definition"))
                .stream()
                .flatMap(statement -> statement.children().stream())
                .anyMatch(
                        value ->
                                made.contains(value.text())
                                        || makesApplication(value, file, depth));
    }

    private static boolean needsNoArgument(Syntax function) {
        return !function.text().startsWith("async")
                && function.field("parameters").stream()
                        .flatMap(parameters -> parameters.children().stream())
                        .allMatch(
                                parameter ->
                                        parameter.is(
                                                        "default_parameter",
                                                        "typed_default_parameter",
                                                        "list_splat_pattern",
                                                        "dictionary_splat_pattern",
                                                        "keyword_separator",
                                                        "positional_separator")
                                                || parameter.text().startsWith("*"));
    }

    /** A class or function, in this file or where this file imports it from. */
    private record Definition(Syntax node, PythonFile file) {}

    private Optional<Definition> definition(String name, PythonFile file) {
        var here = named(name, file);
        if (here.isPresent()) {
            return here;
        }
        var dot = name.indexOf('.');
        return file.imported(dot < 0 ? name : name.substring(0, dot))
                .flatMap(
                        found ->
                                targets(found, file)
                                        .map(modules::file)
                                        .map(
                                                target ->
                                                        named(
                                                                dot < 0
                                                                        ? found.name().orElse(name)
                                                                        : name.substring(dot + 1),
                                                                target))
                                        .flatMap(Optional::stream)
                                        .findFirst());
    }

    private Stream<String> targets(Import wanted, PythonFile file) {
        return Modules.roots(file.path()).stream()
                .map(root -> modules.targets(wanted, file, root))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static Optional<Definition> named(String name, PythonFile file) {
        return Stream.concat(file.functions().stream(), file.classes().stream())
                .filter(node -> node.field("name").filter(n -> n.text().equals(name)).isPresent())
                .findFirst()
                .map(node -> new Definition(node, file));
    }
}
