package io.apidirect.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go. */
class SizesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|\\*.*|/\\*.*|import .*)?");
    private static final int SMALL = 90;
    private static final int LARGEST = 250;

    private record SourceFile(Path path, long codeLines) {}

    private static List<SourceFile> mainFiles() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(SizesTest::isMainSource).map(SizesTest::measured).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMainSource(Path path) {
        var text = path.toString();
        return text.endsWith(".java")
                && text.contains("/src/main/java/")
                && !text.contains("/target/");
    }

    private static SourceFile measured(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return new SourceFile(
                    path, lines.filter(line -> !NO_CODE.matcher(line).matches()).count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileHasMoreThan250LinesOfCode() {
        var large = mainFiles().stream().filter(file -> file.codeLines() > LARGEST).toList();
        assertEquals(List.of(), large);
    }

    @Test
    void nineOfTenFilesHaveFewerThan90LinesOfCode() {
        var files = mainFiles();
        long small = files.stream().filter(file -> file.codeLines() < SMALL).count();
        assertTrue(small * 10 >= files.size() * 9L, small + " of " + files.size() + " are small");
    }
}
