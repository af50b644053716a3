package io.apidirect.source.inspection;

import io.apidirect.source.inspection.RouteTree.Owner;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import io.apidirect.source.python.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads the routes and routers of an application's files into a {@link RouteTree}. Prefixes may be
 * names of constants; one that cannot be read leaves its routes out, because a wrong path is worse
 * than none.
 */
final class Routes {

    private final SequencedMap<String, PythonFile> files;
    private final Constants constants;
    private final RouterNames names;
    private final RouteTree tree = new RouteTree();

    private Routes(Modules modules, String root, SequencedMap<String, PythonFile> files) {
        this.files = files;
        this.constants = new Constants(files.values());
        this.names = new RouterNames(modules, root, files);
    }

    static List<Route> of(Modules modules, String root, SequencedMap<String, PythonFile> files) {
        var routes = new Routes(modules, root, files);
        routes.files.values().forEach(routes::read);
        return routes.tree.routes();
    }

    private void read(PythonFile file) {
        if (file.mentions("Router", "prefix", "FastAPI(")) {
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
        for (var assignment : file.root().all(Search.ASSIGNED_CALLS)) {
            var name = assignment.field("left").map(Syntax::text).orElse("");
            assignment
                    .field("right")
                    .ifPresent(call -> own(file, new Owner(file.path(), name), call));
        }
    }

    private void own(PythonFile file, Owner owner, Syntax call) {
        call.keyword("prefix").flatMap(constants::text).ifPresent(p -> tree.prefix(owner, p));
        if (call.keyword("dependencies").isPresent()) {
            tree.close(owner);
        }
        if (file.called(call).endsWith("Router")) {
            tree.router(owner);
        } else if (file.called(call).endsWith("FastAPI")) {
            Documentation.path(call)
                    .ifPresent(path -> tree.documentation(owner, path, call.line()));
        }
    }

    private void decorated(PythonFile file, Syntax definition, Syntax function) {
        definition.children().stream()
                .filter(child -> child.is("decorator"))
                .flatMap(decorator -> decorator.children().stream().limit(1))
                .filter(call -> call.is("call") && method(call).equals("get"))
                .filter(call -> !Redirects.from(call, function))
                .forEach(
                        call -> {
                            var isOpen =
                                    Parameters.areNone(function)
                                            && call.keyword("dependencies").isEmpty();
                            route(file, call, isOpen);
                        });
    }

    private void route(PythonFile file, Syntax call, boolean isOpen) {
        call.positional().stream()
                .findFirst()
                .or(() -> call.keyword("path"))
                .flatMap(constants::text)
                .ifPresent(path -> tree.route(owner(file, call), path, isOpen, call.line()));
    }

    private void included(PythonFile file, Syntax call) {
        var arguments = call.positional();
        var first = arguments.stream().findFirst();
        switch (method(call)) {
            case "add_api_route" -> route(file, call, false);
            case "include_router" ->
                    edge(
                            file,
                            call,
                            call.keyword("router").or(() -> first),
                            call.keyword("prefix"));
            case "mount" -> {
                var second = arguments.stream().skip(1).findFirst();
                edge(
                        file,
                        call,
                        call.keyword("app").or(() -> second),
                        first.or(() -> call.keyword("path")));
            }
            default -> {}
        }
    }

    private void edge(
            PythonFile file, Syntax call, Optional<Syntax> target, Optional<Syntax> prefix) {
        var text = prefix.isEmpty() ? Optional.of("") : constants.text(prefix.get());
        target.stream()
                .flatMap(expression -> names.owners(expression, file))
                .forEach(
                        to ->
                                tree.edge(
                                        owner(file, call),
                                        to,
                                        text,
                                        call.keyword("dependencies").isEmpty()));
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
}
