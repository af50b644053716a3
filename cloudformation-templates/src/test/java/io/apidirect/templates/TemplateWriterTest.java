package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {

    /** Words that YAML 1.1, which CloudFormation reads, takes for something else than a string. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "No",
                "y",
                "~",
                "null",
                "TRUE",
                "012",
                "0x1F",
                "1_000",
                "1:30",
                "3.10",
                "2012-10-17",
                "1e3",
                ".inf",
                "=",
                "<<",
                "",
                " x",
                "x ",
                "- x",
                "a: b",
                "a #b",
                "!Ref x",
                "&a",
                "*a",
                "%x",
                "@x",
                "`x",
                "{x}",
                "[x]",
                "it's",
                "\"x\"",
                "\\n"
            })
    void a_string_stays_a_string(String text) {
        var written = TemplateWriter.write(new Mapping(Map.of("Value", new Text(text))));
        assertEquals("Value: '" + text.replace("'", "''") + "'\n", written);
        assertEquals(new Text(text), TemplateReader.read(written).entries().get("Value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\n",
                "\n\na\n\n",
                " a\n  b",
                "tab\there",
                "a\r\nb",
                "é ü 漢 🚀",
                "\u0000"
            })
    void unusual_characters_survive(String text) {
        var written = TemplateWriter.write(new Mapping(Map.of("Value", new Text(text))));
        assertEquals(new Text(text), TemplateReader.read(written).entries().get("Value"));
    }

    @Test
    void functions_keep_their_short_form() {
        var yaml =
                """
                Name: !Ref 'AWS::Region'
                Size: !If
                  - HasMore
                  - !GetAtt 'Vpc.Id'
                  - 80
                """;
        assertEquals(yaml, TemplateWriter.write(TemplateReader.read(yaml)));
    }
}
