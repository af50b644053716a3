package io.apidirect.source.inspection;

import io.apidirect.source.python.Import;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import io.apidirect.source.python.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The GET routes of an application with their full paths, as far as the syntax tree tells. Routers
 * are nodes, {@code include_router} and {@code mount} are edges that add a prefix; the walk begins
 * at everything that nobody includes.
 */
final class Routes {

    private static final int DEEPEST = 8;

    /** A router or application by its name in a file. */
    private record Owner(String file, String name) {}

    private record Edge(Owner from, Owner to, String prefix) {}

    private record Local(Owner owner, String path, boolean isOpen, int line) {}

    private final Modules modules;
    private final String root;
    private final SequencedMap<String, PythonFile> files;
    private final Constants constants;
    private final List<Local> locals = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Owner, String> prefixes = new HashMap<>();
    private final Set<Owner> routers = new HashSet<>();
    private final Set<Owner> unreadable = new HashSet<>();

    private Routes(Modules modules, String root, SequencedMap<String, PythonFile> files) {
        this.modules = modules;
        this.root = root;
        this.files = files;
        this.constants = new Constants(files.values());
    }

    static List<Route> of(Modules modules, String root, SequencedMap<String, PythonFile> files) {
        var routes = new Routes(modules, root, files);
        files.values().forEach(routes::read);
        return routes.walked();
    }

    private void read(PythonFile file) {
        if (file.mentions("Router", "prefix")) {
            owned(file);
        }
        if (file.mentions(".get(")) {
            for (var definition : file.root().all(Search.DECORATED)) {
                definition.field("definition").ifPresent(f -> decorated(file, definition, f));
            }
        }
        if (file.mentions("include_router", "add_api_route", ".mount(")) {
            file.root().all(Search.CALLS).forEach(call -> included(file, call));
        }
    }

    private void owned(PythonFile file) {
        PythonFile.assignmentsIn(file.root()).forEach(a -> own(file, a.name(), a.value()));
        file.functions().stream()
                .flatMap(f -> f.field("body").stream())
                .flatMap(body -> PythonFile.assignmentsIn(body).stream())
                .forEach(a -> own(file, a.name(), a.value()));
    }

    private void own(PythonFile file, String name, Syntax value) {
        if (!value.is("call")) {
            return;
        }
        var owner = new Owner(file.path(), name);
        value.keyword("prefix").flatMap(constants::text).ifPresent(p -> prefixes.put(owner, p));
        if (file.called(value).endsWith("Router")) {
            routers.add(owner);
        }
    }

    private void decorated(PythonFile file, Syntax definition, Syntax function) {
        for (var decorator : definition.children()) {
            var call =
                    decorator.is("decorator")
                            ? decorator.children().stream().findFirst()
                            : Optional.<Syntax>empty();
            call.filter(c -> c.is("call"))
                    .filter(c -> method(c).equals("get"))
                    .ifPresent(
                            c ->
                                    c.positional().stream()
                                            .findFirst()
                                            .or(() -> c.keyword("path"))
                                            .flatMap(constants::text)
                                            .ifPresent(
                                                    path ->
                                                            local(
                                                                    file,
                                                                    c,
                                                                    path,
                                                                    Parameters.areNone(function)
                                                                            && c.keyword(
                                                                                            "dependencies")
                                                                                    .isEmpty())));
        }
    }

    private void included(PythonFile file, Syntax call) {
        var method = method(call);
        if (method.equals("add_api_route")) {
            call.positional().stream()
                    .findFirst()
                    .or(() -> call.keyword("path"))
                    .flatMap(constants::text)
                    .ifPresent(path -> local(file, call, path, false));
        }
        if (!method.equals("include_router") && !method.equals("mount")) {
            return;
        }
        var isMount = method.equals("mount");
        var arguments = call.positional();
        var target =
                isMount
                        ? call.keyword("app").or(() -> arguments.stream().skip(1).findFirst())
                        : call.keyword("router").or(() -> arguments.stream().findFirst());
        var prefix =
                isMount
                        ? arguments.stream().findFirst().or(() -> call.keyword("path"))
                        : call.keyword("prefix");
        var targets = target.stream().flatMap(t -> owners(t, file)).toList();
        var text = prefix.isEmpty() ? Optional.of("") : constants.text(prefix.get());
        if (text.isEmpty()) {
            // A wrong path is worse than none.
            unreadable.addAll(targets);
        }
        text.ifPresent(p -> targets.forEach(to -> edges.add(new Edge(owner(file, call), to, p))));
    }

    private void local(PythonFile file, Syntax call, String path, boolean isOpen) {
        locals.add(new Local(owner(file, call), path, isOpen, call.line()));
    }

    private static String method(Syntax call) {
        return call.field("function")
                .flatMap(f -> f.field("attribute"))
                .map(Syntax::text)
                .orElse("");
    }

    private static Owner owner(PythonFile file, Syntax call) {
        var name =
                call.field("function").flatMap(f -> f.field("object")).map(Syntax::text).orElse("");
        return new Owner(file.path(), name);
    }

    /** The routers that an expression may mean: a name of this file, or one of an imported file. */
    private Stream<Owner> owners(Syntax expression, PythonFile file) {
        var text = expression.text();
        var dot = text.lastIndexOf('.');
        if (dot > 0) {
            var object = text.substring(0, dot);
            return module(object, file)
                    .map(i -> modules.targets(i, file, root))
                    .filter(targets -> !targets.isEmpty())
                    .map(targets -> exported(targets.getFirst(), text.substring(dot + 1), 3))
                    .orElseGet(() -> Stream.of(new Owner(file.path(), text)));
        }
        return exported(file.path(), text, 4);
    }

    private static Optional<Import> module(String object, PythonFile file) {
        return file.imports().stream()
                .filter(i -> i.name().isEmpty() && i.module().equals(object))
                .findFirst()
                .or(() -> file.imported(object));
    }

    /** Follows {@code from .users import router}, also through a package's {@code __init__.py}. */
    private Stream<Owner> exported(String path, String name, int depth) {
        var file = files.get(path);
        var again = file == null || depth == 0 ? Optional.<Import>empty() : file.imported(name);
        if (file == null || again.isEmpty()) {
            return Stream.of(new Owner(path, name));
        }
        var targets = modules.targets(again.get(), file, root);
        var next = again.get().name().orElse(name);
        return targets.isEmpty() || targets.getLast().equals(path)
                ? Stream.of(new Owner(path, name))
                : exported(targets.getLast(), next, depth - 1);
    }

    private List<Route> walked() {
        Set<Owner> included = new HashSet<>(routers);
        included.addAll(unreadable);
        edges.forEach(edge -> included.add(edge.to()));
        Set<Owner> all = new HashSet<>();
        locals.forEach(local -> all.add(local.owner()));
        edges.forEach(edge -> all.add(edge.from()));
        List<Route> routes = new ArrayList<>();
        all.stream()
                .filter(owner -> !included.contains(owner))
                .forEach(owner -> walk(owner, "", DEEPEST, routes));
        return routes;
    }

    private void walk(Owner owner, String before, int depth, Collection<Route> routes) {
        if (depth == 0) {
            return;
        }
        var prefix = before + prefixes.getOrDefault(owner, "");
        locals.stream()
                .filter(local -> local.owner().equals(owner))
                .map(
                        local ->
                                new Route(
                                        prefix + local.path(),
                                        local.isOpen(),
                                        owner.file(),
                                        local.line()))
                .forEach(routes::add);
        edges.stream()
                .filter(edge -> edge.from().equals(owner))
                .forEach(edge -> walk(edge.to(), prefix + edge.prefix(), depth - 1, routes));
    }
}
