package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.io.IOException;
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

    /** {@code .env}, {@code .env.prod}, {@code prod.env} and {@code .envrc}. */
    private static boolean isEnvironmentFile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".env")) {
            return !isTemplate(lower.substring(0, lower.length() - ".env".length()));
        }
        return lower.equals(".envrc") || (lower.startsWith(".env.") && !isTemplate(lower));
    }

    private static boolean isTemplate(String name) {
        return ENV_TEMPLATES.contains(extension(name));
    }

    /** Code and documentation speak of keys without holding any. */
    private static boolean holdsPrivateKey(Path file, String name) throws IOException {
        return !name.endsWith(".py") && !name.endsWith(".md") && PrivateKeys.isIn(file);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
