package io.apidirect.simulator.aws.codebuild;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is installed: the lines that pip reads, with all files they name put in their place.
 *
 * @param folder from which relative paths lead
 * @param packages installed on their own after the lines, which may insist on hashes
 */
record Requirements(Path folder, List<String> lines, List<String> packages) {

    Requirements {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
    }

    /** The same digest means the same environment, whatever the order of the lines. */
    String digest(Python python) {
        var text =
                String.join(
                        "\n",
                        Stream.of(
                                        Stream.of(python.identity()),
                                        lines.stream().sorted(),
                                        Stream.of("--"),
                                        packages.stream().sorted())
                                .flatMap(it -> it)
                                .toList());
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    /** Whether something of the source itself is installed, not only what others publish. */
    boolean areLocal() {
        return lines.stream().anyMatch(Requirements::isLocal);
    }

    private static boolean isLocal(String line) {
        return line.matches("(-e|--editable|-c|--constraint|\\.|/|file:).*|.*@ *file:.*");
    }
}
