package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    static List<CheckedIn> templates() {
        return CheckedIn.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_parameter_and_output_has_its_row(CheckedIn template) throws IOException {
        var page = Files.readString(Path.of("..", "docs", "templates.md"));
        for (var section : List.of("Parameters", "Outputs")) {
            for (var name : template.template().mapping(section).entries().keySet()) {
                assertTrue(page.contains("\n| `" + name + "` | "), template + ": " + name);
            }
        }
    }
}
