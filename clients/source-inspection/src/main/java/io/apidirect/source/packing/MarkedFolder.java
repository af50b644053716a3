package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that a file in it tells to be no part of the application: a virtual environment, or what
 * {@code apidirect eject} wrote.
 *
 * @param path relative to the project's folder, with a slash at its end
 */
record MarkedFolder(Path folder, String path, Mark mark) {

    private enum Mark {
        VIRTUAL_ENVIRONMENT("pyvenv.cfg", "a virtual environment"),
        EJECTION(".apidirect-ejected", "written by apidirect eject");

        private final String file;
        private final String meaning;

        Mark(String file, String meaning) {
            this.file = file;
            this.meaning = meaning;
        }

        /** The mark of an ejection counts together with what else it always writes. */
        private boolean isOn(Path folder) {
            return Files.exists(folder.resolve(file))
                    && (this == VIRTUAL_ENVIRONMENT
                            || (Files.isRegularFile(folder.resolve("README.md"))
                                    && Files.isDirectory(folder.resolve("templates"))));
        }
    }

    /** Folders that a virtual environment comes with, and Python files in them. */
    private static final Set<String> OWN_FOLDERS =
            Set.of("lib", "lib64", "bin", "scripts", "include", "share", "etc", "site-packages");

    /** The folder, where it is a marked one. */
    static Optional<MarkedFolder> of(Path folder, String path) {
        for (var mark : Mark.values()) {
            if (mark.isOn(folder)) {
                return Optional.of(new MarkedFolder(folder, path, mark));
            }
        }
        return Optional.empty();
    }

    /** What is said about it: that there is code in it; empty where there is none. */
    Optional<Problem> notice() throws IOException {
        return code().map(this::notice);
    }

    private Problem notice(Path code) {
        return Problem.of(
                "marked-folder-left-out",
                path,
                "`%s` is left out of the upload because it is marked as %s, although it holds `%s`"
                        .formatted(path, mark.meaning, path + unixPath(code)),
                "If it belongs to the application, remove `%s`; else add the folder to .gitignore to silence this line."
                        .formatted(path + mark.file));
    }

    /** The first file of code that does not come with a virtual environment. */
    private Optional<Path> code() throws IOException {
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.sorted().filter(it -> !isOwn(it)).toList()) {
                try (var files = Files.walk(entry)) {
                    var found = files.filter(MarkedFolder::isCode).findFirst();
                    if (found.isPresent()) {
                        return found.map(folder::relativize);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(Path entry) {
        return mark == Mark.VIRTUAL_ENVIRONMENT
                && OWN_FOLDERS.contains(
                        String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT));
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".py") && Files.isRegularFile(file);
    }

    private static String unixPath(Path path) {
        return path.toString().replace('\\', '/');
    }
}
