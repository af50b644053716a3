package io.apidirect.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The interface of today takes and answers all that the released one did. */
class BreaksTest {

    private static final String SMALL =
            """
            paths:
              /v1/things/{thing}:
                put:
                  operationId: changeThing
                  security: []
                  parameters:
                  - {name: thing, in: path, required: true, schema: {type: string}}
                  - {name: dry, in: query, schema: {type: boolean}}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Wish'}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
            components:
              schemas:
                Wish:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20}
                    size: {type: string, enum: [small, large]}
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    count: {type: integer}
                    state: {type: string, enum: [new, old]}
                    parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
            """;

    @Test
    void no_released_promise_is_broken() throws IOException {
        var released = document(Files.readString(Path.of("../docs/openapi-released.yaml")));
        var now = document(Files.readString(Path.of("../docs/openapi.yaml")));
        assertEquals(
                List.of(),
                Breaks.between(released, now),
                "callers of the released interface would break; add beside the old, or, with a"
                        + " line in CHANGELOG.md and before 1.0 only, take the new document as the"
                        + " released one: cp docs/openapi.yaml docs/openapi-released.yaml");
    }

    @Test
    void what_only_adds_breaks_nobody() {
        var more =
                SMALL.replace("maxLength: 20}", "maxLength: 20}\n        note: {type: string}")
                        .replace("enum: [small, large]", "enum: [small, large, huge]")
                        .replace("id: {type: string}", "id: {type: string}\n        by: {}")
                        .replace("required: [id]", "required: [id, count]")
                        .replace(
                                "  - {name: dry", "  - {name: new, in: query}\n      - {name: dry");
        assertEquals(List.of(), Breaks.between(document(SMALL), document(more)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    put:                      | post:                          | changeThing: put /v1/things/{thing} is gone
                    changeThing               | alterThing                     | changeThing: is called alterThing now
                    security: []              | deprecated: false              | changeThing: demands a token now
                    name: dry                 | name: dryRun                   | changeThing: parameter dry is gone
                    in: query, schema         | in: query, required: true, schema | changeThing: parameter dry is required now
                    type: boolean             | type: string                   | changeThing: parameter dry: its type was "boolean" and is "string"
                    required: [name]          | required: [name, size]         | changeThing: body: [size] must be sent now
                    maxLength: 20             | maxLength: 10                  | changeThing: body.name: its maxLength was 20 and is 10
                    enum: [small, large]      | enum: [small]                  | changeThing: body.size: the values [large] are no longer taken
                    "200"                     | "201"                          | changeThing: answer 200 is gone
                    required: [id]            | required: []                   | changeThing: answer 200: [id] may be absent now
                    count: {type: integer}    | total: {type: integer}         | changeThing: answer 200.count is gone
                    type: integer             | type: number                   | changeThing: answer 200.count: its type was "integer" and is "number"
                    enum: [new, old]          | enum: [new, old, lost]         | changeThing: answer 200.state: the values [lost] are new
                    """)
    void each_kind_of_break_is_told(String was, String is, String told) {
        var breaks = Breaks.between(document(SMALL), document(SMALL.replace(was, is)));
        assertEquals(told, breaks.getFirst());
    }

    private static JsonNode document(String yaml) {
        var load = new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build());
        return new ObjectMapper().valueToTree(load.loadFromString(yaml));
    }
}
