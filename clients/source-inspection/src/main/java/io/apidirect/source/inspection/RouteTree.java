package io.apidirect.source.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Routers as nodes, inclusions as edges that add a prefix. The walk begins at the applications,
 * which are what nobody includes and no router.
 */
final class RouteTree {

    private static final int DEEPEST = 8;

    /** A router or application by its name in a file. */
    record Owner(String file, String name) {}

    private record Edge(Owner from, Owner to, String prefix, boolean isOpen) {}

    private record Local(
            Owner owner, String path, boolean isOpen, boolean isDocumentation, int line) {}

    private final List<Local> locals = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Owner, String> prefixes = new HashMap<>();
    private final Set<Owner> included = new HashSet<>();
    private final Set<Owner> closed = new HashSet<>();

    void prefix(Owner owner, String prefix) {
        prefixes.put(owner, prefix);
    }

    void router(Owner owner) {
        included.add(owner);
    }

    void route(Owner owner, String path, boolean isOpen, int line) {
        locals.add(new Local(owner, path, isOpen, false, line));
    }

    /** A page that dependencies of the application do not guard. */
    void documentation(Owner owner, String path, int line) {
        locals.add(new Local(owner, path, true, true, line));
    }

    /** All routes of the owner, and of what it includes, ask for something. */
    void close(Owner owner) {
        closed.add(owner);
    }

    /** An inclusion; without a readable prefix the included routes are out of reach. */
    void edge(Owner from, Owner to, Optional<String> prefix, boolean isOpen) {
        included.add(to);
        prefix.ifPresent(text -> edges.add(new Edge(from, to, text, isOpen)));
    }

    List<Route> routes() {
        Set<Owner> begin = new HashSet<>();
        locals.forEach(local -> begin.add(local.owner()));
        edges.forEach(edge -> begin.add(edge.from()));
        begin.removeAll(included);
        List<Route> routes = new ArrayList<>();
        begin.forEach(owner -> walk(owner, "", true, DEEPEST, routes));
        return routes;
    }

    private void walk(
            Owner owner, String before, boolean above, int depth, Collection<Route> routes) {
        if (depth == 0) {
            return;
        }
        var prefix = before + prefixes.getOrDefault(owner, "");
        var isOpen = above && !closed.contains(owner);
        locals.stream()
                .filter(local -> local.owner().equals(owner))
                .map(
                        l ->
                                new Route(
                                        prefix + l.path(),
                                        l.isOpen() && (isOpen || l.isDocumentation()),
                                        l.isDocumentation(),
                                        owner.file(),
                                        l.line()))
                .forEach(routes::add);
        edges.stream()
                .filter(edge -> edge.from().equals(owner))
                .forEach(
                        edge ->
                                walk(
                                        edge.to(),
                                        prefix + edge.prefix(),
                                        isOpen && edge.isOpen(),
                                        depth - 1,
                                        routes));
    }
}
