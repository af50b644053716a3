package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognizes files whose content must not travel, by their names and by the keys in them. */
final class SecretFiles {

    private static final Set<String> KEY_STORES =
            Set.of("p12", "pfx", "jks", "keystore", "ppk", "kdbx");
    private static final Set<String> ENV_TEMPLATES =
            Set.of("example", "sample", "template", "dist", "defaults", "tmpl", "tpl");
    private static final int LOOKED_AT = 16 * 1024;

    private SecretFiles() {}

    /** What is said about such a file; empty where it may travel. */
    static Optional<Problem> notice(Path file, String path, String name) throws IOException {
        if (isEnvironmentFile(name)) {
            return Optional.of(
                    Problem.of(
                            "env-file-left-out",
                            path,
                            "`" + path + "` is left out of the upload because it may hold secrets",
                            "Set its values with `apidirect variables set` and `apidirect secrets set`."));
        }
        if (KEY_STORES.contains(extension(name)) || holdsPrivateKey(file, name)) {
            return Optional.of(
                    Problem.of(
                            "private-key-left-out",
                            path,
                            "`"
                                    + path
                                    + "` is left out of the upload because it holds a private key",
                            "Hand it to the application with `apidirect secrets set`, and remove it from the repository."));
        }
        return Optional.empty();
    }

    private static boolean isEnvironmentFile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var isEnvironment =
                lower.equals(".env") || lower.startsWith(".env.") || lower.equals(".envrc");
        return isEnvironment && !ENV_TEMPLATES.contains(extension(lower));
    }

    private static boolean holdsPrivateKey(Path file, String name) throws IOException {
        if (name.endsWith(".py") || name.endsWith(".md") || Files.size(file) > LOOKED_AT * 4L) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            var begin = text.indexOf("-----BEGIN ");
            return begin >= 0 && text.startsWith("PRIVATE KEY", keyKind(text, begin));
        }
    }

    private static int keyKind(String text, int begin) {
        var end = text.indexOf("-----", begin + 11);
        var at = text.indexOf("PRIVATE KEY", begin);
        return at >= 0 && end >= 0 && at < end ? at : begin;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
