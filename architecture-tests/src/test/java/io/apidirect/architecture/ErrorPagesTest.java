package io.apidirect.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import io.apidirect.domain.shared.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule that a person can break has a page that says what to do. */
class ErrorPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "errors");

    private static List<Rule> rules() {
        return ProductionClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .map(JavaClass::reflect)
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }

    @Test
    void everyRuleHasItsPage() {
        var missing =
                rules().stream()
                        .map(Rule::code)
                        .filter(code -> !Files.exists(PAGES.resolve(code + ".md")))
                        .sorted()
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRuleSaysWhatToDo() {
        var silent = rules().stream().filter(rule -> rule.fix().isBlank()).toList();
        assertEquals(List.of(), silent);
    }
}
