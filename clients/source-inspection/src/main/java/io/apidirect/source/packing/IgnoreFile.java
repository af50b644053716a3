package io.apidirect.source.packing;

import io.apidirect.source.packing.IgnorePattern.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of one ignore file.
 *
 * @param folder the file's folder relative to the project, empty or ending in a slash
 * @param patterns in the order of the file; the last that matches decides
 */
record IgnoreFile(String folder, List<IgnorePattern> patterns) {

    static IgnoreFile of(String folder, Collection<String> lines, Dialect dialect) {
        return new IgnoreFile(
                folder,
                lines.stream()
                        .map(line -> IgnorePattern.parse(line, dialect))
                        .flatMap(Optional::stream)
                        .toList());
    }

    static IgnoreFile read(Path file, String folder, Dialect dialect) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new IgnoreFile(folder, List.of());
        }
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return of(folder, text.lines().toList(), dialect);
    }

    /**
     * Whether the path is excluded (true) or taken back (false) by this file; empty: it says
     * nothing.
     */
    Optional<Boolean> excludes(String path, boolean isFolder) {
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        var relative = path.substring(folder.length());
        return patterns.reversed().stream()
                .filter(pattern -> pattern.matches(relative, isFolder))
                .findFirst()
                .map(pattern -> !pattern.isNegated());
    }

    /**
     * As {@link #excludes}, where a pattern that matches a folder above counts, too; Docker reads
     * so.
     */
    boolean excludesWithFolders(String path) {
        var isExcluded = false;
        for (var pattern : patterns) {
            if (matchesPathOrFolderAbove(pattern, path)) {
                isExcluded = !pattern.isNegated();
            }
        }
        return isExcluded;
    }

    private static boolean matchesPathOrFolderAbove(IgnorePattern pattern, String path) {
        for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (pattern.matches(path.substring(0, end), end < path.length())) {
                return true;
            }
        }
        return false;
    }
}
