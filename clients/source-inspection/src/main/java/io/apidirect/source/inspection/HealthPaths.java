package io.apidirect.source.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Orders the routes by how much an answer from them proves. */
final class HealthPaths {

    private static final List<String> USUAL =
            List.of(
                    "health",
                    "healthz",
                    "healthcheck",
                    "health-check",
                    "health_check",
                    "livez",
                    "live",
                    "alive",
                    "liveness",
                    "readyz",
                    "ready",
                    "readiness",
                    "ping",
                    "heartbeat",
                    "status",
                    "up");

    private static final Set<String> PROVE_NOTHING =
            Set.of("/docs", "/redoc", "/openapi.json", "/favicon.ico");

    private HealthPaths() {}

    static List<Conclusion<String>> among(List<Route> routes) {
        List<Conclusion<String>> found = new ArrayList<>();
        routes.stream()
                .filter(route -> route.path().startsWith("/") && !route.path().contains("{"))
                .filter(route -> !PROVE_NOTHING.contains(route.path()))
                .sorted(
                        Comparator.comparingInt(HealthPaths::rank)
                                .thenComparing(route -> route.path().length())
                                .thenComparing(Route::path))
                .filter(route -> route.isOpen() || rank(route) <= USUAL.size())
                .filter(
                        route ->
                                found.stream().noneMatch(seen -> seen.value().equals(route.path())))
                .forEach(route -> found.add(conclusion(route)));
        return found;
    }

    private static Conclusion<String> conclusion(Route route) {
        var because =
                rank(route) <= USUAL.size()
                        ? "the route has the name of a health check"
                        : "the route answers GET and asks for no parameter";
        return new Conclusion<>(route.path(), because, route.file(), route.line());
    }

    /** The usual names first, then what lies below one, then any route, and the root last. */
    private static int rank(Route route) {
        var parts = List.of(route.path().toLowerCase(Locale.ROOT).split("/"));
        var last = parts.isEmpty() ? -1 : USUAL.indexOf(parts.getLast());
        if (last >= 0) {
            return last;
        }
        if (parts.size() > 1 && USUAL.contains(parts.get(parts.size() - 2))) {
            return USUAL.size();
        }
        return route.path().equals("/") ? USUAL.size() + 2 : USUAL.size() + 1;
    }
}
