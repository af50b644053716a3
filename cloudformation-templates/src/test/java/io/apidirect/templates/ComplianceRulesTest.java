package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.ComplianceRule;
import io.apidirect.domain.compliance.ComplianceRules;
import io.apidirect.domain.compliance.Estate;
import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.compliance.Outcome;
import io.apidirect.domain.compliance.Subject;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.DomainSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.PromiseSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes on what we render and finds the fault that it is there for, and only that. */
class ComplianceRulesTest {

    private static final Set<Framework> ALL = Set.of(Framework.values());

    private static final Map<String, Estate> SCENES =
            Map.of(
                    "usual", estate(scene("soc2,hipaa,pci-dss,iso27001,gdpr")),
                    "sealed",
                            estate(
                                    scene("soc2,hipaa,pci-dss,iso27001,gdpr")
                                            .with(NetworkSettings.EGRESS, "endpoints")),
                    "copied",
                            estate(
                                    scene("soc2,hipaa,pci-dss,iso27001,gdpr")
                                            .with(DatabaseSettings.CLASS, "db.t4g.small")
                                            .with(DatabaseSettings.REPLICAS, 1)));

    private static SomeSettings scene(String compliance) {
        return SomeSettings.some()
                .schedule("tidy-up")
                .with(DatabaseSettings.ENABLED, true)
                .with(DomainSettings.DOMAIN_NAME, "api.example.com")
                .with(DomainSettings.HOSTED_ZONE, "Z0123456789")
                .with(PromiseSettings.COMPLIANCE, compliance);
    }

    private static Estate estate(SomeSettings settings) {
        return Environments.estate(Environments.rendered(settings.please()));
    }

    private static Set<String> broken(Estate estate, Set<Framework> frameworks) {
        return Assessment.of(estate, frameworks).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void no_rule_of_a_profile_fires_on_what_is_rendered_with_it(Framework framework) {
        for (var profile : List.of("dev", "staging", "prod")) {
            var rendered = estate(scene(framework.text()).profile(profile));
            assertEquals(List.of(), Assessment.of(rendered, Set.of(framework)).findings(), profile);
        }
    }

    @Test
    void there_are_more_than_sixty_rules_with_names_of_their_own() {
        var ids = ComplianceRules.ALL.stream().map(ComplianceRule::id).toList();
        assertTrue(ids.size() >= 60, () -> ids.size() + " rules");
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertEquals(
                List.of(),
                ComplianceRules.ALL.stream()
                        .filter(it -> it.controls().ids().isEmpty() || it.types().isEmpty())
                        .map(ComplianceRule::id)
                        .toList());
    }

    @Test
    void each_rule_has_something_to_pass() {
        var idle =
                ComplianceRules.ALL.stream()
                        .filter(rule -> SCENES.values().stream().noneMatch(it -> passes(rule, it)))
                        .map(ComplianceRule::id)
                        .toList();
        assertEquals(List.of(), idle);
    }

    private static boolean passes(ComplianceRule rule, Estate estate) {
        return rule.judge(estate).stream().anyMatch(it -> it.outcome() == Outcome.PASS);
    }

    @Test
    void each_rule_has_a_fault() throws IOException {
        var seeded = faults().map(Fault::rule).collect(Collectors.toSet());
        var missing =
                ComplianceRules.ALL.stream()
                        .map(ComplianceRule::id)
                        .filter(it -> !seeded.contains(it))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_by_the_rule_that_is_meant_and_no_other(Fault fault) {
        var estate = java.util.Objects.requireNonNull(SCENES.get(fault.scene()));
        var frameworks = Framework.find(fault.framework()).map(Set::of).orElse(ALL);
        var found = broken(fault.in(estate), frameworks);
        found.removeAll(broken(estate, frameworks));
        assertEquals(Set.of(fault.rule()), found);
    }

    static Stream<Fault> faults() throws IOException {
        try (var text =
                java.util.Objects.requireNonNull(
                        ComplianceRulesTest.class.getResourceAsStream("seeded-faults.txt"))) {
            return new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(it -> !it.isBlank() && !it.startsWith("#"))
                            .map(Fault::read)
                            .toList()
                            .stream();
        }
    }

    /**
     * A change of a rendered template.
     *
     * @param framework whose rules look; {@code all} for those of every one
     * @param property path of the line that changes; {@code *} for the whole resource
     * @param value what stands there then; {@code -} for nothing
     */
    record Fault(
            String rule,
            String scene,
            String framework,
            String resource,
            String property,
            String value) {

        static Fault read(String line) {
            var parts = line.split(" \\| ", -1);
            return new Fault(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        Estate in(Estate estate) {
            var subjects = new ArrayList<Subject>();
            for (var subject : estate.subjects()) {
                if (!subject.name().equals(resource)) {
                    subjects.add(subject);
                } else if (!property.equals("*")) {
                    subjects.add(changed(subject));
                }
            }
            if (property.equals("*") && value.startsWith("AWS::")) {
                var place = resource.split("/", -1);
                subjects.add(new Subject(place[0], place[1], value, Map.of()));
            } else {
                assertTrue(!estate.subjects().equals(subjects), () -> "nothing changed: " + this);
            }
            return new Estate(subjects);
        }

        private Subject changed(Subject subject) {
            var properties = new TreeMap<>(subject.properties());
            if (value.equals("-")) {
                properties.remove(property);
            } else {
                properties.put(property, value);
            }
            return new Subject(subject.layer(), subject.logicalId(), subject.type(), properties);
        }
    }
}
