package io.apidirect.aws.accountlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import io.apidirect.simulator.aws.iam.Policy;
import io.apidirect.templates.AccountLinkTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every condition in our policies can be judged by the simulator, or its verdicts mean nothing. */
class KnownConditionsTest {

    /** Templates whose policies have conditions; the others have none. */
    private static final Map<String, Integer> FEWEST =
            Map.of("account-link", 15, "build", 3, "network", 3, "service", 1);

    @ParameterizedTest
    @ValueSource(strings = {"account-link", "network", "build", "data", "service", "monitoring"})
    void the_evaluator_knows_every_condition(String template) throws IOException {
        var found = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        conditions(Template.parse(text(template)).tree())
                .forEach(
                        it -> {
                            found.add(it.getKey() + " " + it.getValue());
                            if (!Policy.knows(it.getKey(), it.getValue())) {
                                unknown.add(it.getKey() + " " + it.getValue());
                            }
                        });
        assertEquals(List.of(), List.copyOf(unknown));
        assertTrue(found.size() >= FEWEST.getOrDefault(template, 0), found.toString());
    }

    private static String text(String template) throws IOException {
        try (var file = AccountLinkTemplate.class.getResourceAsStream(template + ".yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    /** Operator and key of every condition of every statement within. */
    private static Stream<Map.Entry<String, String>> conditions(JsonNode node) {
        var here =
                node.has("Effect")
                        ? node.path("Condition")
                                .propertyStream()
                                .flatMap(
                                        it ->
                                                keys(it.getValue())
                                                        .map(key -> Map.entry(it.getKey(), key)))
                        : Stream.<Map.Entry<String, String>>of();
        return Stream.concat(here, children(node).flatMap(KnownConditionsTest::conditions));
    }

    /** The keys under an operator, through the function that chooses between two lists of them. */
    private static Stream<String> keys(JsonNode operator) {
        return operator.propertyStream()
                .flatMap(
                        it ->
                                it.getKey().equals("Fn::If")
                                        ? children(it.getValue()).flatMap(KnownConditionsTest::keys)
                                        : it.getKey().equals("Ref")
                                                ? Stream.of()
                                                : Stream.of(it.getKey()));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
