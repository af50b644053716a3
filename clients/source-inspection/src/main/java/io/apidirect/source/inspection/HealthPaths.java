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

    private static final int BELOW_USUAL = USUAL.size();

    private static final Set<String> PROVE_NOTHING =
            Set.of("/docs", "/redoc", "/openapi.json", "/favicon.ico");

    private HealthPaths() {}

    static List<Conclusion<String>> among(List<Route> routes) {
        List<Conclusion<String>> found = new ArrayList<>();
        routes.stream()
                .filter(route -> route.path().startsWith("/") && !route.path().contains("{"))
                .filter(route -> route.isDocumentation() || !PROVE_NOTHING.contains(route.path()))
                .sorted(
                        Comparator.comparingInt(HealthPaths::rank)
                                .thenComparing(route -> route.path().length())
                                .thenComparing(Route::path))
                .filter(route -> route.isOpen() || rank(route) <= BELOW_USUAL)
                .filter(
                        route ->
                                found.stream().noneMatch(seen -> seen.value().equals(route.path())))
                .forEach(route -> found.add(conclusion(route)));
        return found;
    }

    private static Conclusion<String> conclusion(Route route) {
        return new Conclusion<>(route.path(), because(route), route.file(), route.line());
    }

    private static String because(Route route) {
        if (route.isDocumentation()) {
            return "it shows that the application has started; no route of its own can be called by"
                    + " somebody who knows nothing";
        }
        return rank(route) <= BELOW_USUAL
                ? "the route has the name of a health check"
                : "the route answers GET and asks for no parameter";
    }

    /**
     * The usual names first, then what sounds like one or lies below one, then the root, which does
     * the least, then any route of the API, and the page about it last.
     */
    private static int rank(Route route) {
        if (route.isDocumentation()) {
            return BELOW_USUAL + 3;
        }
        var parts = List.of(route.path().toLowerCase(Locale.ROOT).split("/"));
        var last = parts.isEmpty() ? -1 : USUAL.indexOf(parts.getLast());
        if (last >= 0) {
            return last;
        }
        var isBelow = parts.size() > 1 && USUAL.contains(parts.get(parts.size() - 2));
        if (isBelow || (!parts.isEmpty() && parts.getLast().startsWith("health"))) {
            return BELOW_USUAL;
        }
        return route.path().equals("/") ? BELOW_USUAL + 1 : BELOW_USUAL + 2;
    }
}
