package io.apidirect.simulator.aws.cloudformation.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateStoryTest {

    private static final StackIdentity STACK =
            new StackIdentity(
                    "111122223333",
                    "eu-central-1",
                    "demo",
                    "arn:aws:cloudformation:eu-central-1:111122223333:stack/demo/1-2-3-4-5");
    private static final String FRAME =
            """
            Parameters:
              Name: {Type: String, Default: notes}
              Zones: {Type: CommaDelimitedList, Default: 'a, b'}
              Empty: {Type: String, Default: ''}
            Mappings:
              Sizes: {small: {Cpu: 256}}
            Conditions:
              HasName: !Not [!Equals [!Ref Name, '']]
              HasEmpty: !Not [!Equals [!Ref Empty, '']]
              Both: !And [!Condition HasName, !Condition HasEmpty]
              Either: !Or [!Condition HasName, !Condition HasEmpty]
            Resources:
              Topic:
                Type: AWS::SNS::Topic
              Other:
                Type: AWS::SNS::Topic
                Properties:
                  Value: %s
            """;

    private static Resolver resolver(String text, Map<String, String> given) {
        Template template = Template.parse(text);
        ResourceValues values =
                new ResourceValues() {
                    @Override
                    public JsonNode reference(String logicalId) {
                        return TextNode.valueOf("ref-of-" + logicalId);
                    }

                    @Override
                    public JsonNode attribute(String logicalId, String attribute) {
                        return TextNode.valueOf(attribute + "-of-" + logicalId);
                    }
                };
        return new Resolver(
                new Scope(
                        STACK,
                        template,
                        ParameterRules.complete(template, given),
                        Map.of("shared", "exported"),
                        values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Name | \"notes\"",
                "!Ref Zones | [\"a\",\"b\"]",
                "!Ref Topic | \"ref-of-Topic\"",
                "!GetAtt Topic.TopicArn | \"TopicArn-of-Topic\"",
                "!Sub '${Name}-${Topic.TopicArn}-${AWS::Region}-${!kept}' | \"notes-TopicArn-of-Topic-eu-central-1-${kept}\"",
                "!Sub ['${A}/${Name}', {A: !Ref AWS::AccountId}] | \"111122223333/notes\"",
                "!Join ['-', [x, !Ref Name]] | \"x-notes\"",
                "!Join [',', !Ref Zones] | \"a,b\"",
                "!Select [1, !Ref Zones] | \"b\"",
                "!Select [4, !Split ['-', !Select [2, !Split [/, !Ref AWS::StackId]]]] | \"5\"",
                "!If [HasName, yes-it-has, no] | \"yes-it-has\"",
                "!If [Both, 1, 2] | 2",
                "!If [Either, 1, 2] | 1",
                "[a, !If [HasEmpty, b, !Ref AWS::NoValue]] | [\"a\"]",
                "!FindInMap [Sizes, small, Cpu] | 256",
                "!Base64 hello | \"aGVsbG8=\"",
                "!Cidr [10.0.0.0/16, 2, 8] | [\"10.0.0.0/24\",\"10.0.1.0/24\"]",
                "!Select [0, !GetAZs ''] | \"eu-central-1a\"",
                "!ImportValue shared | \"exported\"",
                "{'Fn::Join': ['', [long, form]]} | \"longform\"",
                "012345678901 | \"012345678901\"",
            })
    void intrinsic_functions_are_computed(String expression, String expected) {
        Resolver resolver = resolver(FRAME.formatted(expression), Map.of());
        assertEquals(
                expected,
                resolver.properties(Template.parse(FRAME.formatted(expression)).resource("Other"))
                        .path("Value")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Resources: {} | Template format error: At least one Resources member must be defined.",
                "Resources: [ | Template format error: YAML not well-formed. (line 2, column 13)",
                "{\"Resources\": } | Template format error: JSON not well-formed. (line 1, column 15)",
                "{Resources: {A: {Type: T, Properties: {X: !Ref Nowhere}}}} | Template format error: Unresolved resource dependencies [Nowhere] in the Resources block of the template",
                "{Resources: {A: {Type: T, DependsOn: B}}} | Template format error: Unresolved resource dependencies [B] in the Resources block of the template",
                "{Resources: {A: {Type: T, Properties: {X: !GetAtt B.Arn}}}} | Template error: instance of Fn::GetAtt references undefined resource B",
                "{Resources: {A: {Type: T, Condition: C}}} | Template format error: Unresolved condition dependency C in the Resources block of the template",
                "{Resources: {A: {Type: T}}, Surprise: 1} | Invalid template property or properties [Surprise]",
                "{Resources: {A: {Type: T, Surprise: 1}}} | Invalid template resource property 'Surprise'",
                "{Resources: {A: {Type: T, DependsOn: B}, B: {Type: T, DependsOn: A}}} | Circular dependency between resources: [A, B]",
                "{Resources: {A-B: {Type: T}}} | Template format error: Resource name A-B is non alphanumeric.",
                "{Resources: {A: {Type: T, Properties: {X: null}}}} | Template format error: [/Resources/A/Properties/X] 'null' values are not allowed in templates",
            })
    void a_template_that_is_not_right_is_refused_in_the_words_of_aws(String text, String words) {
        assertEquals(
                words.strip(),
                assertThrows(
                                Refusal.class,
                                () ->
                                        Template.parse(
                                                text.startsWith("{\"") ? text : "---\n" + text))
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Type: String | `` | Parameters: [P] must have values",
                "Type: String, AllowedPattern: '[a-z]+' | A1 | Parameter 'P' must match pattern [a-z]+",
                "Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: be small | A1 | Parameter 'P' failed to satisfy constraint: be small",
                "Type: String, AllowedValues: [a, b] | c | Parameter 'P' must be one of AllowedValues",
                "Type: String, MinLength: 3 | ab | Parameter 'P' must contain at least 3 characters",
                "Type: String, MaxLength: 1 | ab | Parameter 'P' must contain at most 1 characters",
                "Type: Number | ab | Parameter 'P' must be a number",
                "Type: Number, MinValue: 3 | 2 | Parameter 'P' must be a number not less than 3",
                "Type: Number, MaxValue: 3 | 4 | Parameter 'P' must be a number not greater than 3",
            })
    void a_parameter_that_is_not_right_is_refused_in_the_words_of_aws(
            String declaration, String value, String words) {
        Template template =
                Template.parse(
                        "---\n{Parameters: {P: {%s}}, Resources: {A: {Type: T}}}"
                                .formatted(declaration));
        Map<String, String> given = value.isEmpty() ? Map.of() : Map.of("P", value);
        assertEquals(
                words,
                assertThrows(Refusal.class, () -> ParameterRules.complete(template, given))
                        .reason());
    }

    @Test
    void a_parameter_that_nobody_declared_is_refused() {
        Template template = Template.parse("Resources: {A: {Type: T}}");
        assertEquals(
                "Parameters: [P] do not exist in the template",
                assertThrows(
                                Refusal.class,
                                () -> ParameterRules.complete(template, Map.of("P", "1")))
                        .reason());
    }

    @Test
    void conditions_follow_the_given_parameters() {
        Resolver resolver = resolver(FRAME.formatted("x"), Map.of("Empty", "full"));
        assertTrue(resolver.conditions().getOrDefault("Both", false));
        assertFalse(
                resolver(FRAME.formatted("x"), Map.of()).conditions().getOrDefault("Both", true));
    }

    @Test
    void iam_resources_need_an_acknowledgement_and_named_ones_a_stronger_one() {
        Template plain = Template.parse("Resources: {R: {Type: AWS::IAM::Role}}");
        Template named =
                Template.parse("Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}}");
        Refusal refusal = assertThrows(Refusal.class, () -> Capabilities.enforce(plain, Set.of()));
        assertEquals("InsufficientCapabilitiesException", refusal.code());
        assertEquals("Requires capabilities : [CAPABILITY_IAM]", refusal.reason());
        Capabilities.enforce(plain, Set.of("CAPABILITY_NAMED_IAM"));
        assertThrows(Refusal.class, () -> Capabilities.enforce(named, Set.of("CAPABILITY_IAM")));
        Capabilities.enforce(named, Set.of("CAPABILITY_NAMED_IAM"));
    }
}
