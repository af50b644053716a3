package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.nio.file.Path;
import java.util.List;

/** What packing gives: an archive, or every reason why there is none. */
public sealed interface PackingResult {

    /**
     * The folder is packed.
     *
     * @param archive the zip file
     * @param digest {@code sha256:} and 64 hexadecimal digits, of the archive's bytes; the same for
     *     the same content
     * @param packedBytes the archive's size
     * @param notices what was left out and is worth a word
     */
    record Packed(
            Path archive,
            String digest,
            long packedBytes,
            long unpackedBytes,
            int files,
            List<Problem> notices)
            implements PackingResult {
        public Packed {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The folder cannot be packed; no archive is left behind.
     *
     * @param problems at least one
     */
    record Refused(List<Problem> problems) implements PackingResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
