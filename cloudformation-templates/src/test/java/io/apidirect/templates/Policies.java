package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy documents inside a template. */
final class Policies {

    private static final Map<String, String> VALUES =
            Map.of(
                    "AWS::AccountId", "123456789012",
                    "AWS::Partition", "aws-us-gov",
                    "AWS::Region", "ap-southeast-1",
                    "AWS::StackName",
                            "apidirect-%s-%s-network".formatted("p".repeat(20), "e".repeat(12)),
                    "AWS::URLSuffix", "amazonaws.com");

    private Policies() {}

    /** One statement and where it stands. */
    record Statement(String place, Mapping content) {

        boolean isAllow() {
            return content.text("Effect").equals("Allow");
        }

        List<String> actions() {
            return CheckedIn.texts(part("Action"));
        }

        List<String> resources() {
            return CheckedIn.texts(part("Resource"));
        }

        private TemplateValue part(String key) {
            return content.entries().getOrDefault(key, new Sequence(List.of()));
        }
    }

    /** Every document of managed policies, inline policies and trusts, by place. */
    static Map<String, Mapping> documents(CheckedIn template) {
        return template.resources().entrySet().stream()
                .flatMap(it -> documents(it.getKey(), (Mapping) it.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Mapping>> documents(String id, Mapping resource) {
        var properties = resource.mapping("Properties");
        var places = Stream.of("PolicyDocument", "AssumeRolePolicyDocument", "Policies");
        return places.map(it -> properties.entries().get(it))
                .flatMap(it -> Stream.ofNullable(it))
                .flatMap(it -> mappings(it))
                .map(
                        it ->
                                it.entries().containsKey("PolicyName")
                                        ? it.mapping("PolicyDocument")
                                        : it)
                .filter(it -> !it.entries().isEmpty())
                .map(it -> Map.entry(id + "#" + it.hashCode(), it));
    }

    /** The mapping, or those in a list or behind a condition. */
    private static Stream<Mapping> mappings(TemplateValue value) {
        return switch (value) {
            case Mapping mapping -> Stream.of(mapping);
            case Sequence list -> list.items().stream().flatMap(it -> mappings(it));
            case Function(String name, TemplateValue choices) when name.equals("If") ->
                    mappings(choices);
            default -> Stream.empty();
        };
    }

    static List<Statement> statements(CheckedIn template) {
        return documents(template).entrySet().stream()
                .flatMap(it -> statements(it.getKey(), it.getValue()))
                .toList();
    }

    static Stream<Statement> statements(String place, Mapping document) {
        return document.items("Statement").stream()
                .flatMap(it -> mappings(it))
                .map(it -> new Statement(place + "/" + it.text("Sid"), it));
    }

    /** The managed policies that the role of that logical id carries. */
    static List<Statement> statementsOfRole(CheckedIn template, String role) {
        return template.resources().entrySet().stream()
                .map(it -> Map.entry(it.getKey(), ((Mapping) it.getValue()).mapping("Properties")))
                .filter(
                        it ->
                                it.getValue().entries().get("Roles") instanceof Sequence roles
                                        && roles.items()
                                                .contains(new Function("Ref", new Text(role))))
                .flatMap(it -> statements(it.getKey(), it.getValue().mapping("PolicyDocument")))
                .toList();
    }

    /** The characters that IAM counts, with long values filled in. */
    static int size(CheckedIn template, Mapping document) {
        var resolved = new Resolution(template.template(), VALUES).resolve(document).orElseThrow();
        return json(resolved).length();
    }

    private static String json(TemplateValue value) {
        return switch (value) {
            case Text(String text) -> '"' + text + '"';
            case Literal(String text) -> text;
            case Sequence list ->
                    list.items().stream().map(Policies::json).collect(inside("[", "]"));
            case Mapping mapping ->
                    mapping.entries().entrySet().stream()
                            .map(it -> '"' + it.getKey() + "\":" + json(it.getValue()))
                            .collect(inside("{", "}"));
            case Function function -> throw new IllegalStateException(function + " is unresolved");
        };
    }

    private static java.util.stream.Collector<CharSequence, ?, String> inside(String a, String b) {
        return Collectors.joining(",", a, b);
    }
}
