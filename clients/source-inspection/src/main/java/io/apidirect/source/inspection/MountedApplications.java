package io.apidirect.source.inspection;

import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Search;
import io.apidirect.source.python.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds applications that another one mounts, as {@code file:name}; they are parts and not choices.
 */
final class MountedApplications {

    private final Modules modules;

    MountedApplications(Modules modules) {
        this.modules = modules;
    }

    List<String> in(List<PythonFile> files) {
        return files.stream().flatMap(this::mounted).toList();
    }

    private Stream<String> mounted(PythonFile file) {
        if (!file.mentions(".mount(")) {
            return Stream.of();
        }
        return file.root().all(Search.CALLS).stream()
                .filter(
                        call ->
                                call.field("function")
                                        .filter(f -> f.text().endsWith(".mount"))
                                        .isPresent())
                .map(
                        call ->
                                call.keyword("app")
                                        .or(() -> call.positional().stream().skip(1).findFirst()))
                .flatMap(Optional::stream)
                .flatMap(app -> owner(app, file));
    }

    private Stream<String> owner(Syntax app, PythonFile file) {
        if (app.is("identifier") && file.imported(app.text()).isEmpty()) {
            return Stream.of(file.path() + ":" + app.text());
        }
        var head =
                app.is("attribute") ? app.field("object").map(Syntax::text).orElse("") : app.text();
        var name =
                app.is("attribute")
                        ? app.field("attribute").map(Syntax::text)
                        : file.imported(head).flatMap(i -> i.name());
        return file.imported(head).stream()
                .flatMap(
                        i ->
                                Modules.roots(file.path()).stream()
                                        .flatMap(root -> modules.targets(i, file, root).stream()))
                .map(path -> path + ":" + name.orElse(head));
    }
}
