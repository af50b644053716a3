package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedInTemplatesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}!]+)}");

    /** Statements on which AWS offers no narrower resource. */
    private static final Set<String> UNSCOPED =
            Set.of(
                    "AskAboutTemplates",
                    "LogInToTheRegistry",
                    "CreateCertificatesAndNames",
                    "CreateKeys",
                    "LookAround",
                    "LookAtTargets",
                    "OpenAShell",
                    "RequestCertificates",
                    "TasksOfTheClusters",
                    "WhatAwsDoesNotScope");

    static List<CheckedIn> templates() {
        return CheckedIn.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_fits_into_one_request(CheckedIn template) {
        assertTrue(template.text().getBytes(UTF_8).length <= 51_200);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_resource_says_in_one_line_what_it_is_for(CheckedIn template) {
        template.resources()
                .forEach(
                        (id, resource) -> {
                            var line =
                                    ((Mapping) resource)
                                            .mapping("Metadata")
                                            .mapping("apidirect")
                                            .text("description");
                            assertTrue(line.matches("[A-Z].{10,90}[^.]"), id + ": " + line);
                        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_parameter_and_output_is_described(CheckedIn template) {
        for (var section : List.of("Parameters", "Outputs")) {
            template.template()
                    .mapping(section)
                    .entries()
                    .forEach(
                            (name, it) ->
                                    assertFalse(
                                            ((Mapping) it).text("Description").isEmpty(), name));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_reference_leads_somewhere(CheckedIn template) {
        var names = new HashSet<>(template.resources().keySet());
        names.addAll(template.template().mapping("Parameters").entries().keySet());
        CheckedIn.functions(template.template())
                .flatMap(it -> references(it))
                .filter(it -> !it.startsWith("AWS::"))
                .forEach(it -> assertTrue(names.contains(it), template + " has no " + it));
    }

    private static Stream<String> references(Function function) {
        return switch (function) {
            case Function(String name, Text(String text)) when name.equals("Ref") ->
                    Stream.of(text);
            case Function(String name, Text(String text)) when name.equals("GetAtt") ->
                    Stream.of(text.split("\\.")[0]);
            case Function(String name, Text(String text)) when name.equals("Sub") ->
                    placeholders(text, Set.of());
            case Function(String name, Sequence(var items)) when name.equals("Sub") ->
                    placeholders(
                            ((Text) items.getFirst()).value(),
                            ((Mapping) items.getLast()).entries().keySet());
            default -> Stream.empty();
        };
    }

    private static Stream<String> placeholders(String text, Set<String> own) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !own.contains(it))
                .map(it -> it.split("\\.")[0]);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_condition_exists_and_is_used(CheckedIn template) {
        var used = CheckedIn.functions(template.template()).flatMap(it -> conditions(it));
        var ofResources =
                template.resources().values().stream().map(it -> ((Mapping) it).text("Condition"));
        var names = Stream.concat(used, ofResources).filter(it -> !it.isEmpty()).collect(toSet());
        assertEquals(template.template().mapping("Conditions").entries().keySet(), names);
    }

    private static Stream<String> conditions(Function function) {
        return switch (function) {
            case Function(String name, Text(String text)) when name.equals("Condition") ->
                    Stream.of(text);
            case Function(String name, Sequence(var items)) when name.equals("If") ->
                    Stream.of(((Text) items.getFirst()).value());
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_parameter_is_used(CheckedIn template) {
        var used =
                CheckedIn.functions(template.template())
                        .flatMap(it -> references(it))
                        .collect(toSet());
        assertTrue(
                used.containsAll(template.template().mapping("Parameters").entries().keySet()),
                template.name());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_policy_is_within_the_limits_of_iam(CheckedIn template) {
        Policies.documents(template)
                .forEach(
                        (place, document) ->
                                assertTrue(Policies.size(template, document) < 6_144, place));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_inline_policies_of_a_role_are_within_the_limit_of_iam_together(CheckedIn template) {
        template.resources().keySet().stream()
                .filter(it -> template.resource(it).text("Type").equals("AWS::IAM::Role"))
                .forEach(
                        role -> {
                            var inline =
                                    Policies.documents(template).entrySet().stream()
                                            .filter(it -> it.getKey().startsWith(role + "#"))
                                            .mapToInt(it -> Policies.size(template, it.getValue()))
                                            .sum();
                            assertTrue(inline > 0 && inline < 10_240, role + ": " + inline);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadRole", "DeployRole", "ExecutionRole"})
    void a_role_of_the_link_carries_at_most_ten_managed_policies(String role) {
        var link = CheckedIn.accountLink();
        var carried =
                link.resources().keySet().stream()
                        .map(it -> link.resource(it).mapping("Properties").entries().get("Roles"))
                        .filter(it -> it != null && it.toString().contains(role))
                        .count();
        assertTrue(carried > 0 && carried <= 10, role + ": " + carried);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_is_allowed_by_a_wildcard_action(CheckedIn template) {
        Policies.statements(template).stream()
                .filter(it -> it.isAllow() && !it.content().entries().containsKey("Principal"))
                .forEach(
                        it -> {
                            assertFalse(it.actions().isEmpty(), it.place());
                            assertTrue(
                                    it.actions().stream().noneMatch(a -> a.contains("*")),
                                    it.place());
                        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everything_is_allowed_only_where_aws_offers_no_narrower_resource(CheckedIn template) {
        Policies.statements(template).stream()
                .filter(it -> it.isAllow() && it.resources().contains("*"))
                .filter(it -> !it.content().entries().containsKey("Principal"))
                .forEach(it -> assertTrue(UNSCOPED.contains(it.content().text("Sid")), it.place()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void outputs_travel_as_parameters_only(CheckedIn template) {
        assertFalse(template.text().contains("ImportValue"));
        assertFalse(template.text().contains("Export:"));
        assertTrue(
                template.resources().values().stream()
                        .noneMatch(
                                it ->
                                        ((Mapping) it)
                                                .text("Type")
                                                .startsWith("AWS::CloudFormation")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_role_of_a_layer_takes_the_boundary(CheckedIn template) {
        if (template.name().equals("account-link")) {
            return;
        }
        template.resources().values().stream()
                .map(it -> (Mapping) it)
                .filter(it -> it.text("Type").equals("AWS::IAM::Role"))
                .map(it -> it.mapping("Properties").entries())
                .forEach(
                        it -> {
                            assertTrue(it.containsKey("PermissionsBoundary"));
                            assertFalse(it.containsKey("RoleName"));
                        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void rendering_keeps_the_meaning(CheckedIn template) {
        var written = TemplateWriter.write(template.template());
        assertEquals(template.template(), TemplateReader.read(written));
        // The link's template is handed out as it is checked in.
        assertTrue(
                template.name().equals("account-link") || written.getBytes(UTF_8).length <= 51_200,
                () -> template.name() + " is too long: " + written.length());
    }
}
