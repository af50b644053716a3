package io.apidirect.source.inspection;

import io.apidirect.source.python.Import;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the folder from which a file must be imported. There is no rule in Python that tells, so
 * the project's own imports are asked: the folder from which most of them can be found is the right
 * one.
 */
final class ImportRoot {

    private static final List<String> MARKS =
            List.of(
                    "pyproject.toml",
                    "requirements.txt",
                    "uv.lock",
                    "poetry.lock",
                    "Pipfile",
                    "setup.py");

    private final Modules modules;
    private final Predicate<String> exists;

    ImportRoot(Modules modules, Predicate<String> exists) {
        this.modules = modules;
        this.exists = exists;
    }

    String of(String path) {
        var roots = Modules.roots(path);
        var lost =
                Comparator.<String>comparingInt(root -> unresolved(path, root, roots))
                        .thenComparing(this::isPackage);
        var isInPackage = isPackage(roots.getFirst());
        return roots.stream().min(isInPackage ? lost : lost.thenComparing(this::marked)).orElse("");
    }

    /**
     * Without packages and imports to tell, the nearest folder with dependencies, else the
     * project's.
     */
    private int marked(String one, String other) {
        var first = hasMark(one);
        var second = hasMark(other);
        if (first != second) {
            return first ? -1 : 1;
        }
        return first ? other.length() - one.length() : one.length() - other.length();
    }

    private boolean hasMark(String root) {
        return MARKS.stream().anyMatch(mark -> exists.test(Modules.join(root, mark)));
    }

    private int unresolved(String path, String root, List<String> roots) {
        return modules.closure(path, root).values().stream()
                .mapToInt(
                        file ->
                                (int)
                                        file.imports().stream()
                                                .filter(i -> isLost(i, file, root, roots))
                                                .count())
                .sum();
    }

    private boolean isLost(Import wanted, PythonFile file, String root, List<String> roots) {
        if (wanted.level() > 0) {
            var depth = file.folder().isEmpty() ? 0 : file.folder().split("/").length;
            var rootDepth = root.isEmpty() ? 0 : root.split("/").length;
            return wanted.level() > depth - rootDepth;
        }
        return !modules.hasTop(root, wanted.head())
                && roots.stream().anyMatch(other -> modules.hasTop(other, wanted.head()));
    }

    private boolean isPackage(String root) {
        return modules.paths().contains(Modules.join(root, "__init__.py"));
    }
}
