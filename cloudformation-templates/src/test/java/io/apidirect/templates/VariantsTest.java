package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.DomainSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.PromiseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is combined renders, keeps to CloudFormation's limits and passes our checks; what a
 * variant asks for against its own compliance profile is found, and nothing else is. cfn-lint,
 * where it is on the PATH, finds nothing in any of the texts.
 */
class VariantsTest {

    private static final int LARGEST_BODY = 51_200;
    private static final int MOST_RESOURCES = 500;
    private static final int MOST_PARAMETERS = 200;

    private static final List<String> PROFILES = List.of("dev", "staging", "prod");
    private static final List<String> EGRESS =
            List.of("none", "public", "single-nat", "ha-nat", "endpoints");
    private static final List<String> DATABASES = List.of("off", "single", "copied");
    private static final List<String> COMPLIANCE =
            List.of("", "soc2", "hipaa", "pci-dss", "iso27001", "gdpr");
    private static final List<Integer> SIZES =
            List.of(PROFILES.size(), EGRESS.size(), 2, DATABASES.size(), COMPLIANCE.size());

    private record Variant(
            String profile, String egress, boolean hasTls, String database, String compliance) {

        static Variant of(List<Integer> choice) {
            return new Variant(
                    PROFILES.get(choice.get(0)),
                    EGRESS.get(choice.get(1)),
                    choice.get(2) == 1,
                    DATABASES.get(choice.get(3)),
                    COMPLIANCE.get(choice.get(4)));
        }

        List<RenderedTemplate> rendered() {
            var settings =
                    SomeSettings.some()
                            .profile(profile)
                            .with(NetworkSettings.EGRESS, egress)
                            .with(PromiseSettings.COMPLIANCE, compliance)
                            .with(DatabaseSettings.ENABLED, !database.equals("off"));
            if (hasTls) {
                settings.with(DomainSettings.DOMAIN_NAME, "api.example.com")
                        .with(DomainSettings.HOSTED_ZONE, "Z0123456789");
            }
            if (database.equals("copied")) {
                settings.with(DatabaseSettings.MULTI_AZ, true)
                        .with(DatabaseSettings.CLASS, "db.t4g.medium")
                        .with(DatabaseSettings.REPLICAS, 1);
            }
            return Environments.rendered(settings.please());
        }

        /** What it asks for against the profile that it claims. */
        Set<String> against() {
            var rules = new TreeSet<String>();
            if (!compliance.isEmpty() && !hasTls) {
                rules.addAll(List.of("load-balancer-speaks-https", "http-redirects"));
            }
            if (Set.of("hipaa", "pci-dss").contains(compliance) && egress.equals("public")) {
                rules.addAll(
                        List.of("tasks-have-no-public-address", "network-has-a-private-way-out"));
            }
            if (Set.of("soc2", "pci-dss", "iso27001").contains(compliance)
                    && database.equals("copied")) {
                rules.add("password-rotates");
            }
            return rules;
        }
    }

    @TempDir private Path folder = Path.of("");

    @Test
    void every_two_choices_go_together() throws IOException, InterruptedException {
        check(AllPairs.of(SIZES));
    }

    @Test
    @Tag("chaos")
    void all_choices_go_together() throws IOException, InterruptedException {
        check(AllPairs.product(SIZES));
    }

    private void check(List<List<Integer>> choices) throws IOException, InterruptedException {
        var lint = new CfnLint();
        var templates = 0;
        for (var choice : choices) {
            var variant = Variant.of(choice);
            var rendered = variant.rendered();
            rendered.forEach(it -> checkLimits(variant, it));
            assertEquals(variant.against(), broken(variant, rendered), variant::toString);
            rendered.forEach(it -> lint.add(name(it), it.body()));
            templates += rendered.size();
        }
        var isLinted = CfnLint.isInstalled();
        System.getLogger(VariantsTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} variants, {1} templates, {2} distinct texts, {3}",
                        choices.size(),
                        templates,
                        lint.size(),
                        isLinted ? "all of them linted" : "not linted: no cfn-lint on the PATH");
        assertEquals("", isLinted ? lint.findings(folder) : "");
    }

    private static String name(RenderedTemplate template) {
        return template.layer().slug() + "-" + template.bodyDigest().replaceAll("\\W", "-");
    }

    private static void checkLimits(Variant variant, RenderedTemplate template) {
        var size = template.body().getBytes(UTF_8).length;
        assertTrue(size <= LARGEST_BODY, () -> variant + " " + template.layer() + " " + size);
        assertTrue(template.resources().size() <= MOST_RESOURCES, variant::toString);
        assertTrue(template.parameters().size() <= MOST_PARAMETERS, variant::toString);
        assertEquals(Set.of(), withoutDescription(template), variant::toString);
    }

    private static Set<String> withoutDescription(RenderedTemplate template) {
        return template.resources().stream()
                .filter(it -> it.description().isBlank())
                .map(RenderedTemplate.Resource::logicalId)
                .collect(Collectors.toSet());
    }

    private static Set<String> broken(Variant variant, List<RenderedTemplate> rendered) {
        var frameworks = Framework.named(Stream.of(variant.compliance()));
        return Assessment.of(Environments.estate(rendered), frameworks).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
