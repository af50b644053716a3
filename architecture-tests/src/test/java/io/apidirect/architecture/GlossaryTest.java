package io.apidirect.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import io.apidirect.domain.shared.Aggregate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words that we use are the classes that there are. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GLOSSARY = ROOT.resolve(Path.of("docs", "glossary.md"));
    private static final Pattern TERM =
            Pattern.compile("^\\| ([^|]+) \\| `([\\w.]+)` \\|", Pattern.MULTILINE);

    private record Term(String word, String type) {
        static Term of(MatchResult row) {
            return new Term(row.group(1), row.group(2));
        }

        boolean isAmong(Set<String> sources) {
            var file = "/src/main/java/" + type.replace('.', '/') + ".java";
            return sources.stream().anyMatch(source -> source.endsWith(file));
        }
    }

    private static List<Term> terms() throws IOException {
        return TERM.matcher(Files.readString(GLOSSARY)).results().map(Term::of).toList();
    }

    private static Set<String> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".java") && !path.contains("/target/"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyTermIsAClass() throws IOException {
        var sources = sources();
        var terms = terms();
        assertTrue(terms.size() > 40, terms.size() + " terms were found");
        assertEquals(List.of(), terms.stream().filter(term -> !term.isAmong(sources)).toList());
    }

    @Test
    void everyAggregateIsATerm() throws IOException {
        var known = terms().stream().map(Term::type).collect(Collectors.toSet());
        var unnamed =
                ProductionClasses.ALL.stream()
                        .filter(type -> type.isAssignableTo(Aggregate.class))
                        .map(JavaClass::getName)
                        .filter(name -> !known.contains(name))
                        .toList();
        assertEquals(List.of(), unnamed);
    }
}
