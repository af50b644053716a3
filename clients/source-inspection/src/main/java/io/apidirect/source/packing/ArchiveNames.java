package io.apidirect.source.packing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names so far; two that differ in case only would overwrite each other on some systems. */
final class ArchiveNames {

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    void take(CentralEntry entry) throws HostileArchive {
        var path = entry.path();
        if (!SafePath.isSafe(path)) {
            throw new HostileArchive(
                    "the name `" + path + "` leads out of the folder or is not portable");
        }
        var type = entry.mode() & ZipFormat.FILE_TYPE;
        if (entry.madeBy() != ZipFormat.MADE_ON_UNIX >> 8 || type != ZipFormat.REGULAR_FILE) {
            throw new HostileArchive(
                    "`" + path + "` is no regular file but a link, a device or a folder");
        }
        var folded = path.toLowerCase(Locale.ROOT);
        if (!files.add(folded) || folders.contains(folded)) {
            throw new HostileArchive("`" + path + "` stands twice");
        }
        for (var slash = folded.indexOf('/'); slash > 0; slash = folded.indexOf('/', slash + 1)) {
            var folder = folded.substring(0, slash);
            folders.add(folder);
            if (files.contains(folder)) {
                throw new HostileArchive("`" + folder + "` is a file and a folder");
            }
        }
    }
}
