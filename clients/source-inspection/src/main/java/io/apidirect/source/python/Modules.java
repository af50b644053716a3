package io.apidirect.source.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Python files of a project, parsed when they are first looked at, and what their imports mean.
 */
public final class Modules {

    private final Set<String> paths;
    private final Function<String, byte[]> content;
    private final Map<String, PythonFile> parsed = new TreeMap<>();

    /**
     * @param paths the Python files, relative to the project's folder
     * @param content reads one of them
     */
    public Modules(Set<String> paths, Function<String, byte[]> content) {
        this.paths = paths;
        this.content = content;
    }

    public Set<String> paths() {
        return paths;
    }

    public PythonFile file(String path) {
        return parsed.computeIfAbsent(path, p -> PythonFile.parse(p, content.apply(p)));
    }

    /** The file of a dotted module below an import root; for a package its {@code __init__.py}. */
    public Optional<String> find(String root, String module) {
        var base = join(root, module.replace('.', '/'));
        return Stream.of(base + ".py", base + "/__init__.py").filter(paths::contains).findFirst();
    }

    /** Whether a top-level name is a module, a package or a folder of Python files below a root. */
    public boolean hasTop(String root, String name) {
        var base = join(root, name);
        return paths.contains(base + ".py")
                || paths.stream().anyMatch(path -> path.startsWith(base + "/"));
    }

    /** The files that an import may load: the module, and the submodule when the name is one. */
    public List<String> targets(Import wanted, PythonFile from, String root) {
        var module = absolute(wanted, from, root);
        if (module.isEmpty()) {
            return List.of();
        }
        var name = wanted.name().filter(n -> !n.equals("*"));
        var inner =
                name.flatMap(n -> find(root, module.get().isEmpty() ? n : module.get() + "." + n));
        var outer = find(root, module.get());
        return Stream.concat(inner.stream(), outer.stream()).distinct().toList();
    }

    /** The module of an import as seen from the root; empty when its dots lead out of the root. */
    private static Optional<String> absolute(Import wanted, PythonFile from, String root) {
        if (wanted.level() == 0) {
            return Optional.of(wanted.module());
        }
        var folder = from.folder();
        for (var i = 1; i < wanted.level(); i++) {
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
        }
        if (!root.isEmpty() && !folder.equals(root) && !folder.startsWith(root + "/")) {
            return Optional.empty();
        }
        var below =
                folder.substring(Math.min(folder.length(), root.isEmpty() ? 0 : root.length() + 1))
                        .replace('/', '.');
        return Optional.of(
                below.isEmpty() || wanted.module().isEmpty()
                        ? below + wanted.module()
                        : below + "." + wanted.module());
    }

    /**
     * All files that are loaded when a file is, as far as plain imports tell; the file itself is
     * first.
     */
    public SequencedMap<String, PythonFile> closure(String path, String root) {
        SequencedMap<String, PythonFile> reached = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (reached.containsKey(next)) {
                continue;
            }
            var file = file(next);
            reached.put(next, file);
            file.imports().forEach(i -> open.addAll(targets(i, file, root)));
        }
        return reached;
    }

    /**
     * The folders from the file's own up to the project's, as import roots; the project's is empty.
     */
    public static List<String> roots(String path) {
        var folder = path;
        Stream.Builder<String> roots = Stream.builder();
        while (folder.contains("/")) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            roots.add(folder);
        }
        roots.add("");
        return roots.build().toList();
    }

    public static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
