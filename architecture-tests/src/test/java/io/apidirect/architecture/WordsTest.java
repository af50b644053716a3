package io.apidirect.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every main source file owes its reader, in the rings, the simulator and the clients alike:
 * an honest name, and a sentence. It reads sources, so that no module must be a dependency.
 */
class WordsTest {

    private static final Path ROOT = Path.of("..");
    private static final String MAIN = "/src/main/java/";

    private static final Set<String> REFUSED =
            Set.of(
                    "Impl",
                    "Manager",
                    "Util",
                    "Utils",
                    "Helper",
                    "Processor",
                    "Handler",
                    "DTO",
                    "Dto",
                    "Data",
                    "Info",
                    "Base",
                    "Common",
                    "Misc");

    /** AWS's name of a service, which holds a refused word. */
    private static final String NAME_OF_AWS = "SecretsManager";

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]+");
    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"[^\"\\n]*\"", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "^public (?:(?:abstract|final|sealed|non-sealed) )*@?(?:class|record|interface|enum) ",
                    Pattern.MULTILINE);
    private static final Pattern SENTENCES =
            Pattern.compile("\\A/\\*\\*.*?[.].*?[.]\\s*\\*/\\s*@NullMarked", Pattern.DOTALL);

    private static Stream<Path> mainSources() throws IOException {
        return Files.walk(ROOT)
                .filter(path -> path.toString().endsWith(".java"))
                .filter(path -> path.toString().contains(MAIN))
                .filter(path -> !path.toString().contains("/target/"));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAboutPackage(Path source) {
        return source.endsWith("package-info.java");
    }

    @Test
    void refusedWordsAreNoNamesBecauseTheySayWhatSomethingIsMadeOf() throws IOException {
        try (var sources = mainSources()) {
            var refused =
                    sources.flatMap(source -> typesIn(text(source)))
                            .filter(WordsTest::hasRefusedWord)
                            .toList();
            assertEquals(List.of(), refused);
        }
    }

    private static Stream<String> typesIn(String source) {
        return TYPE.matcher(NO_CODE.matcher(source).replaceAll(""))
                .results()
                .map(found -> found.group(1));
    }

    private static boolean hasRefusedWord(String type) {
        return WORD.matcher(type.replace(NAME_OF_AWS, ""))
                .results()
                .map(MatchResult::group)
                .anyMatch(REFUSED::contains);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (var sources = mainSources()) {
            var folders = sources.map(Path::getParent).distinct().sorted().toList();
            assertEquals(
                    List.of(), folders.stream().filter(folder -> !hasSentences(folder)).toList());
        }
    }

    private static boolean hasSentences(Path folder) {
        var about = folder.resolve("package-info.java");
        return Files.exists(about) && SENTENCES.matcher(text(about)).find();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        try (var sources = mainSources()) {
            var silent =
                    sources.filter(source -> !isAboutPackage(source))
                            .filter(source -> isSilent(text(source)))
                            .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean isSilent(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        return type.find() && !source.substring(0, type.start()).contains("/**");
    }
}
