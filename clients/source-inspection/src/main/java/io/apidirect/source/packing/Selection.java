package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What of a folder belongs to the upload.
 *
 * @param files sorted by path
 * @param notices what was left out and is worth a word: secrets, links, special files
 */
public record Selection(List<SourceFile> files, List<Problem> notices) {
    public Selection {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** The file of that path. */
    public Optional<SourceFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The sum of all sizes in bytes. */
    public long bytes() {
        return files.stream().mapToLong(SourceFile::size).sum();
    }
}
