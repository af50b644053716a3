package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of each template lists its resources, parameters and outputs; {@code
 * -Dtemplates.accept=true} writes the lists. What the pages tell people to type fits the templates.
 */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String MARK = "<!-- From here on, DocumentationTest writes. -->\n";

    static Stream<String> templates() {
        return Stream.concat(Stream.of("account-link"), CheckedIn.LAYERS.stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_page_lists_what_the_template_has(String template) throws IOException {
        var file = DOCS.resolve(Path.of("templates", template + ".md"));
        var page = Files.readString(file, UTF_8);
        var begin = page.substring(0, page.indexOf(MARK) + MARK.length());
        var wanted = begin + TemplateTables.of(CheckedIn.of(template).template());
        if (Boolean.getBoolean("templates.accept")) {
            Files.writeString(file, wanted, UTF_8);
        } else {
            assertEquals(wanted, page);
        }
    }

    @Test
    void every_stack_that_a_page_makes_by_hand_takes_what_it_is_given() throws IOException {
        var lines = 0;
        for (var page : pages()) {
            var text = Files.readString(page, UTF_8);
            assertEquals(List.of(), HandLines.faultsOf(text), page::toString);
            lines += HandLines.in(text).size();
        }
        assertTrue(lines > 12, lines + " lines were found");
    }

    @Test
    void what_no_template_takes_is_found() {
        assertEquals(
                List.of("stack network Egress=free ZoneCount=3: Egress takes none of that"),
                HandLines.faultsOf("    stack network Egress=free ZoneCount=3\n"));
        assertEquals(
                List.of("stack data \\ Storage=20 MultiAz=$YES: no parameter Storage"),
                HandLines.faultsOf("stack data \\\n    Storage=20 MultiAz=$YES\n"));
        assertEquals(
                List.of("stack data VpcId=$(output network Vpc): network has no output Vpc"),
                HandLines.faultsOf("stack data VpcId=$(output network Vpc)\n"));
        assertEquals(
                List.of("aws cloudformation deploy --stack x: deploy has no --stack"),
                HandLines.faultsOf("aws cloudformation deploy --stack x\n"));
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return files.filter(it -> it.toString().endsWith(".md")).toList();
        }
    }
}
