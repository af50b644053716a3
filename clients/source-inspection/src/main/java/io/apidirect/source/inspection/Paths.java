package io.apidirect.source.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths inside a project: relative, with forward slashes, the project's own folder being empty. */
final class Paths {

    private Paths() {}

    /** What a relative path means from a folder; empty when it leads out of the project. */
    static Optional<String> resolve(String folder, String relative) {
        List<String> parts =
                new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
        for (var part : relative.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** A folder and those above it, up to the project's own. */
    static List<String> upward(String folder) {
        List<String> folders = new ArrayList<>(List.of(folder));
        while (!folders.getLast().isEmpty()) {
            var last = folders.getLast();
            folders.add(last.contains("/") ? last.substring(0, last.lastIndexOf('/')) : "");
        }
        return folders;
    }

    static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
