package io.apidirect.source.inspection;

import io.apidirect.source.Problem;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names what a project without a FastAPI application is instead. */
final class OtherFrameworks {

    private static final Map<String, String> CONSTRUCTORS =
            Map.of(
                    "flask.Flask", "Flask",
                    "django.core.wsgi.get_wsgi_application", "Django",
                    "django.core.asgi.get_asgi_application", "Django",
                    "starlette.applications.Starlette", "Starlette",
                    "litestar.Litestar", "Litestar",
                    "quart.Quart", "Quart",
                    "sanic.Sanic", "Sanic",
                    "aiohttp.web.Application", "aiohttp");
    private static final List<String> ASGI = List.of("Starlette", "Litestar", "Quart");

    private OtherFrameworks() {}

    static Problem of(Project project, List<PythonFile> code) {
        return code.stream()
                .map(OtherFrameworks::constructed)
                .flatMap(Optional::stream)
                .findFirst()
                .or(
                        () ->
                                project.named("manage.py").stream()
                                        .findFirst()
                                        .map(path -> notSupported("Django", path, 0)))
                .orElseGet(() -> nothing(project));
    }

    private static Optional<Problem> constructed(PythonFile file) {
        if (!file.mentions(
                "Flask", "django", "Starlette", "Litestar", "Quart", "Sanic", "aiohttp")) {
            return Optional.empty();
        }
        return file.root().all(Search.CALLS).stream()
                .filter(call -> CONSTRUCTORS.containsKey(file.called(call)))
                .findFirst()
                .map(
                        call ->
                                notSupported(
                                        CONSTRUCTORS.getOrDefault(file.called(call), ""),
                                        file.path(),
                                        call.line()));
    }

    private static Problem notSupported(String framework, String file, int line) {
        var fix =
                ASGI.contains(framework)
                        ? "Write `entryPoint: module:attribute` into apidirect.yaml: any ASGI application can be started, it is only not detected."
                        : "API-Direct starts ASGI applications; put the API into a FastAPI application, or bring a Dockerfile with `build.dockerfile`.";
        return new Problem(
                "framework-not-supported",
                file,
                line,
                "This is a " + framework + " application, which is not supported yet",
                fix);
    }

    private static Problem nothing(Project project) {
        if (project.modules().paths().isEmpty()) {
            var isNode = project.has("package.json");
            return Problem.of(
                    "no-python",
                    isNode ? "package.json" : "",
                    isNode
                            ? "This is a Node.js project, which is not supported yet"
                            : "There is no Python file in this folder",
                    "Run the command in the folder of a FastAPI project, or begin one with `apidirect init`.");
        }
        return Problem.of(
                "no-entry-point",
                "",
                "No FastAPI application was found in "
                        + project.modules().paths().size()
                        + " Python files",
                "Name it in apidirect.yaml: `entryPoint: package.module:app`, or `package.module:create_app()` for a factory.");
    }
}
