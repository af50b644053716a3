package io.apidirect.source.inspection;

import io.apidirect.source.inspection.Declaration.Strength;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import io.apidirect.source.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what the files of a project say about how it is started. */
final class Declarations {

    private final Project project;
    private final List<Declaration> found = new ArrayList<>();

    private Declarations(Project project) {
        this.project = project;
    }

    /** All declarations; code is searched only in the given files. */
    static List<Declaration> of(Project project, List<PythonFile> code) {
        var declarations = new Declarations(project);
        project.paths().forEach(declarations::file);
        code.forEach(declarations::code);
        return declarations.found;
    }

    private void file(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("pyproject.toml")) {
            toolFastapi(path);
        } else if (name.equals("procfile")) {
            lines(path, Strength.PROCFILE, line -> line.startsWith("web:"));
        } else if (name.equals("dockerfile")
                || name.startsWith("dockerfile.")
                || name.endsWith(".dockerfile")) {
            lines(
                    path,
                    Strength.DOCKERFILE,
                    line -> line.startsWith("CMD") || line.startsWith("ENTRYPOINT"));
        } else if (List.of("render.yaml", "fly.toml", "railway.json", "railway.toml", "app.yaml")
                .contains(name)) {
            lines(path, Strength.DEPLOYMENT_FILE, _ -> true);
        } else if (name.endsWith(".sh") || name.equals("makefile") || name.equals("justfile")) {
            lines(path, Strength.SCRIPT, line -> !line.startsWith("#"));
        } else if (name.contains("compose") && (name.endsWith(".yml") || name.endsWith(".yaml"))) {
            lines(path, Strength.COMPOSE, line -> !line.startsWith("#"));
        }
    }

    private void toolFastapi(String path) {
        var toml = project.text(path).map(Toml::read);
        toml.flatMap(t -> t.text("tool", "fastapi", "entrypoint"))
                .flatMap(text -> ServerCommand.target(text, List.of()))
                .ifPresent(
                        command ->
                                found.add(
                                        new Declaration(
                                                command,
                                                Strength.TOOL_FASTAPI,
                                                path,
                                                toml.orElseThrow()
                                                        .line("tool", "fastapi", "entrypoint"))));
    }

    private void lines(String path, Strength strength, Predicate<String> isMeant) {
        var lines = project.text(path).map(text -> text.lines().toList()).orElse(List.of());
        for (var i = 0; i < lines.size(); i++) {
            var begin = i;
            var logical = new StringBuilder(lines.get(i).strip());
            while (logical.toString().endsWith("\\") && i + 1 < lines.size()) {
                logical.setLength(logical.length() - 1);
                logical.append(' ').append(lines.get(++i).strip());
            }
            if (isMeant.test(logical.toString())) {
                ServerCommand.in(logical.toString())
                        .ifPresent(c -> found.add(new Declaration(c, strength, path, begin + 1)));
            }
        }
    }

    private void code(PythonFile file) {
        if (file.path().endsWith("gunicorn.conf.py") || file.path().endsWith("gunicorn_conf.py")) {
            file.assignments().stream()
                    .filter(a -> a.name().equals("wsgi_app"))
                    .forEach(a -> add(a.value(), Strength.GUNICORN, file, false));
        }
        if (!file.mentions("uvicorn")) {
            return;
        }
        for (var call : file.root().all(Search.CALLS)) {
            if (file.called(call).equals("uvicorn.run")) {
                var isFactory =
                        call.keyword("factory").filter(v -> v.text().equals("True")).isPresent();
                application(call).ifPresent(value -> add(value, Strength.CODE, file, isFactory));
            }
        }
    }

    private static Optional<Syntax> application(Syntax call) {
        return call.positional().stream().findFirst().or(() -> call.keyword("app"));
    }

    private void add(Syntax value, Strength strength, PythonFile file, boolean isFactory) {
        value.literal()
                .flatMap(
                        text ->
                                ServerCommand.target(
                                        text, isFactory ? List.of("--factory") : List.of()))
                .ifPresent(c -> found.add(new Declaration(c, strength, file.path(), value.line())));
    }
}
