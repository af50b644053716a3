package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.compliance.ComplianceRule;
import io.apidirect.domain.compliance.ComplianceRules;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.compliance.OwnCheck;
import io.apidirect.domain.compliance.SafeguardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * docs/compliance.md lists the rules that there are; {@code -Dcompliance.accept=true} writes it.
 */
class ComplianceDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "compliance.md");
    private static final String MARK = "<!-- From here on, ComplianceDocumentTest writes. -->\n";
    private static final List<Framework> ALL = List.of(Framework.values());

    @Test
    void the_document_lists_every_rule() throws IOException {
        var document = Files.readString(DOCUMENT, UTF_8);
        var begin = document.substring(0, document.indexOf(MARK) + MARK.length());
        var wanted = begin + tables();
        if (Boolean.getBoolean("compliance.accept")) {
            Files.writeString(DOCUMENT, wanted, UTF_8);
        } else {
            assertEquals(wanted, document);
        }
    }

    private static String tables() {
        var text = new StringBuilder();
        text.append("\n## The %d rules\n".formatted(ComplianceRules.ALL.size()));
        for (var concern : ComplianceRule.Concern.values()) {
            if (concern != ComplianceRule.Concern.ACCOUNT) {
                section(text, concern, ComplianceRules.ALL);
            }
        }
        text.append("\n## The %d checks of the account\n".formatted(SafeguardRules.ALL.size()));
        section(text, ComplianceRule.Concern.ACCOUNT, SafeguardRules.ALL);
        text.append("\n## What neither decides\n\n| where | check | controls |\n|---|---|---|\n");
        for (var own : OwnCheck.ALL) {
            text.append(
                    "| %s | %s | %s |\n"
                            .formatted(
                                    own.where().name().toLowerCase(Locale.ROOT),
                                    own.sentence(),
                                    String.join("; ", own.controls().texts(ALL))));
        }
        return text.toString();
    }

    private static void section(
            StringBuilder text, ComplianceRule.Concern concern, List<ComplianceRule> rules) {
        text.append("\n### " + concern.title() + "\n\n");
        text.append(
                "| rule | what must hold | why | looks at | controls |\n|---|---|---|---|---|\n");
        rules.stream().filter(it -> it.concern() == concern).forEach(it -> text.append(row(it)));
    }

    private static String row(ComplianceRule rule) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        rule.sentence(),
                        rule.reason(),
                        String.join(", ", rule.types().stream().sorted().toList())
                                .replace("AWS::", ""),
                        String.join("; ", rule.controls().texts(ALL)));
    }
}
