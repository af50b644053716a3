package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.rest.identity.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of keys that an operator gives. */
final class TokenKeys {

    private TokenKeys() {}

    /** Says now what the server would only say in its log. */
    static void requireUsable(Path file) {
        try {
            SigningKeys.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw unusable(file, "it cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw unusable(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static CannotStart unusable(Path file, String reason, Exception cause) {
        return new CannotStart(
                "%s is '%s', but %s; without this setting keys are generated"
                        .formatted(Settings.TOKENS_KEYS.variable(), file, reason),
                cause);
    }
}
