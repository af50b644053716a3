package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The checked-in templates. */
final class TemplateFile {

    private TemplateFile() {}

    /** The text of {@code <name>.yaml}. */
    static String text(String name) {
        try (var file = TemplateFile.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the template " + name + ".yaml is not packed");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
