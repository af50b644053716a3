package io.apidirect.source.packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks for private keys in a file: at the first words of every block of PEM, wherever it begins,
 * without ever holding more than a window of the file.
 */
final class PrivateKeys {

    private static final String BEGIN = "-----BEGIN ";
    private static final String KIND = "PRIVATE KEY";
    private static final int LONGEST_BEGIN = 128;
    private static final int WINDOW = 64 * 1024;

    private PrivateKeys() {}

    /**
     * Whether the file holds one. A binary file is looked at in its first window only, and one that
     * is too large for any upload not at all.
     */
    static boolean isIn(Path file) throws IOException {
        if (Files.size(file) > Limits.STANDARD.unpackedBytes()) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var carried = "";
            while (true) {
                var read = in.readNBytes(WINDOW);
                var window = carried + new String(read, StandardCharsets.ISO_8859_1);
                if (isInText(window)) {
                    return true;
                }
                if (read.length < WINDOW || window.indexOf('\0') >= 0) {
                    return false;
                }
                // A line that begins in this window may end in the next.
                carried = window.substring(window.length() - LONGEST_BEGIN);
            }
        }
    }

    private static boolean isInText(String text) {
        for (var at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
            var label = at + BEGIN.length();
            var dashes = text.indexOf("-----", label);
            var kind = text.indexOf(KIND, label);
            if (kind >= 0 && kind < dashes && dashes - at <= LONGEST_BEGIN) {
                return true;
            }
        }
        return false;
    }
}
