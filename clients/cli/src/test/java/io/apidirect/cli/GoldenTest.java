package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the generator makes and what the help says, letter by letter. {@code -Dgolden.write=true}
 * writes the files anew, to be read before they are committed.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path GENERATED =
            Path.of(
                    "target",
                    "generated-test-sources",
                    "sample",
                    "src",
                    "main",
                    "java",
                    "io",
                    "apidirect",
                    "cli",
                    "sample");

    @TempDir Path folder;

    static List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.list(GENERATED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("generated")
    void theGeneratorMakesExactlyThis(Path file) throws IOException {
        compare("generated/" + file.getFileName() + ".txt", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aws",
                "aws link",
                "tokens create",
                "projects show",
                "projects delete",
                "secrets set"
            })
    void theHelpSaysExactlyThis(String command) {
        String[] args =
                Stream.concat(Stream.of("help"), Arrays.stream(command.split(" ")))
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new);
        String page = new Tool(folder, "http://localhost").run(args).out();
        assertTrue(page.lines().allMatch(line -> line.length() <= 80), page);
        compare(
                "help/" + (command.isEmpty() ? "overview" : command.replace(' ', '-')) + ".txt",
                page);
    }

    @Test
    void everyHelpPageFitsIntoEightyColumns() {
        Tool tool = new Tool(folder, "http://localhost");
        for (var listing : new io.apidirect.cli.generated.GeneratedOperations().listings()) {
            String page = tool.run(("help " + listing.command()).split(" ")).out();
            assertTrue(
                    page.lines()
                            .allMatch(
                                    line -> line.length() <= 80 || line.startsWith("  apidirect ")),
                    page);
        }
    }

    @Test
    void everyGroupAndEveryCommandSaysWhatItIsForAndHasItsPlaceOnTheFirstPage() {
        Tool tool = new Tool(folder, "http://localhost").ofProduct();
        var tree = Main.tree(new io.apidirect.cli.generated.GeneratedOperations());
        String overview = tool.run("help").out();
        assertFalse(overview.contains("More:"), overview);
        for (var entry : tree.all()) {
            assertFalse(entry.summary().isBlank(), entry.name());
            if (!entry.verb().isEmpty() && tree.single(entry.group()).isEmpty()) {
                String page = tool.run("help", entry.group()).out();
                assertTrue(page.matches("(?s)[A-Z][^\n]{10,}\\.\n\nUsage: .*"), page);
            }
        }
    }

    private static void compare(String name, String actual) {
        try {
            Path file = GOLDEN.resolve(name);
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
