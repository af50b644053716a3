package io.apidirect.source.inspection;

import io.apidirect.source.inspection.RouteTree.Owner;
import io.apidirect.source.python.Import;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Finds the router that an expression such as {@code users.router} means. */
final class RouterNames {

    private final Modules modules;
    private final String root;
    private final SequencedMap<String, PythonFile> files;

    RouterNames(Modules modules, String root, SequencedMap<String, PythonFile> files) {
        this.modules = modules;
        this.root = root;
        this.files = files;
    }

    /** The routers that an expression may mean: a name of this file, or one of an imported file. */
    Stream<Owner> owners(Syntax expression, PythonFile file) {
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
}
