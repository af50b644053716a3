package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Packs a project's folder into a zip archive. */
public final class SourcePacking {

    private final Limits limits;

    public SourcePacking(Limits limits) {
        this.limits = limits;
    }

    /**
     * Packs what belongs to the upload. The same names, contents and executable bits give the same
     * archive byte for byte.
     *
     * @param root the project's folder
     * @param archive the file to write; it is replaced, and deleted again when packing is refused
     * @param exclude further patterns as in .gitignore
     * @throws IOException when the disk fails
     */
    public PackingResult pack(Path root, Path archive, List<String> exclude) throws IOException {
        return pack(FileSelection.of(root, exclude), archive);
    }

    /** Packs what has been selected before; see {@link #pack(Path, Path, List)}. */
    public PackingResult pack(Selection selection, Path archive) throws IOException {
        var problems = new SelectionCheck(limits).problems(selection);
        if (!problems.isEmpty()) {
            return new PackingResult.Refused(problems);
        }
        var digest = sha256();
        try (var out = new DigestOutputStream(buffered(archive), digest);
                var zip = new ZipWriter(out)) {
            for (var file : selection.files()) {
                try (var content = Files.newInputStream(file.location())) {
                    zip.add(file.path(), file.isExecutable(), content);
                }
                if (zip.position() > limits.packedBytes()) {
                    return tooLarge(selection, archive);
                }
            }
            zip.finish();
        }
        return new PackingResult.Packed(
                archive,
                "sha256:" + HexFormat.of().formatHex(digest.digest()),
                Files.size(archive),
                selection.bytes(),
                selection.files().size(),
                selection.notices());
    }

    private PackingResult tooLarge(Selection selection, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        return new PackingResult.Refused(
                List.of(
                        Problem.of(
                                "archive-too-large",
                                "",
                                "The source is larger than "
                                        + Sizes.text(limits.packedBytes())
                                        + " when packed. Largest: "
                                        + Sizes.largest(selection.files()),
                                SelectionCheck.LEAVE_OUT)));
    }

    private static OutputStream buffered(Path archive) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(archive), 64 * 1024);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
