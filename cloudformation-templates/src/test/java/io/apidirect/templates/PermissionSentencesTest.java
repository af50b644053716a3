package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.permission.Permission;
import io.apidirect.domain.permission.PermissionChange;
import io.apidirect.domain.permission.Permissions;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.DomainSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.PromiseSettings;
import io.apidirect.domain.settings.TakeoverSettings;
import io.apidirect.domain.settings.TaskSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever our templates allow is said in a sentence. */
class PermissionSentencesTest {

    private static final YamlTemplates TEMPLATES = new YamlTemplates();
    private static final List<String> PROFILES = List.of("dev", "staging", "prod");
    private static final List<String> EGRESS =
            List.of("none", "public", "single-nat", "ha-nat", "endpoints");
    private static final List<String> STRATEGIES = List.of("rolling", "blue-green", "canary");
    private static final List<Integer> SIZES = List.of(3, 5, 3, 2, 2, 2, 2, 2);

    private static ServiceSettings settings(List<Integer> choice) {
        var some =
                SomeSettings.some()
                        .profile(PROFILES.get(choice.get(0)))
                        .with(NetworkSettings.EGRESS, EGRESS.get(choice.get(1)))
                        .with(TakeoverSettings.STRATEGY, STRATEGIES.get(choice.get(2)))
                        .with(DatabaseSettings.ENABLED, choice.get(3) == 1)
                        .with(PromiseSettings.ENCRYPTION, choice.get(4) == 1 ? "customer" : "aws")
                        .with(NetworkSettings.INTERNAL, choice.get(5) == 1)
                        .with(NetworkSettings.DISCOVERY, choice.get(6) == 1 && choice.get(2) == 0);
        if (choice.get(7) == 1) {
            some.secret("TOKEN").schedule("tidy").with(TaskSettings.EXEC, true);
        }
        return some.please();
    }

    private static List<Permission> permissions(List<RenderedTemplate> templates) {
        return Permissions.of(templates.stream().flatMap(it -> it.grantors().stream()).toList());
    }

    private static List<RenderedTemplate> rendered(ServiceSettings settings, LayerOutputs outputs) {
        return settings.layers().stream()
                .sorted()
                .map(it -> TEMPLATES.render(it, settings, outputs))
                .toList();
    }

    @Test
    void no_statement_of_any_variant_is_left_as_the_template_has_it() {
        var raw = new TreeSet<String>();
        for (var choice : AllPairs.of(SIZES)) {
            permissions(Environments.rendered(settings(choice))).stream()
                    .filter(it -> !it.isSpelledOut())
                    .forEach(it -> raw.add(it.layer() + "/" + it.resource() + " " + it.whenNew()));
        }
        assertEquals("", String.join("\n", raw));
    }

    @Test
    void the_sentences_of_a_rich_environment_are_these() throws IOException {
        var settings = settings(List.of(2, 3, 2, 1, 1, 0, 1, 1));
        var text =
                permissions(rendered(settings, LayerOutputs.NONE)).stream()
                        .map(it -> it.layer() + ": " + it.whenNew())
                        .distinct()
                        .collect(Collectors.joining("\n", "", "\n"));
        var file = Path.of("src/test/resources/io/apidirect/templates/permissions.txt");
        if (Boolean.getBoolean("permissions.accept")) {
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file, UTF_8), text);
    }

    @Test
    void it_makes_no_difference_whether_the_stacks_before_stand_already() {
        var settings = settings(List.of(1, 2, 0, 0, 0, 0, 0, 1));
        var first = permissions(rendered(settings, LayerOutputs.NONE));
        var later = permissions(rendered(settings, SomeSettings.outputs()));
        assertEquals(List.of(), PermissionChange.between(first, later));
        assertFalse(first.isEmpty());
    }

    @Test
    void a_new_secret_is_one_sentence() {
        var without = Environments.rendered(SomeSettings.some().please());
        var with = Environments.rendered(SomeSettings.some().secret("TOKEN").please());
        assertEquals(
                List.of("WIDER A starting task may now read the secret apidirect/shop/dev/TOKEN."),
                said(without, with));
        assertEquals(
                List.of(
                        "NARROWER A starting task may no longer read the secret apidirect/shop/dev/TOKEN."),
                said(with, without));
    }

    @Test
    void a_certificate_opens_a_port_to_the_internet() {
        var tls =
                SomeSettings.some()
                        .with(DomainSettings.DOMAIN_NAME, "api.example.com")
                        .with(DomainSettings.HOSTED_ZONE, "Z0123456789");
        assertEquals(
                List.of("WIDER The internet may now reach TCP port 443 of the load balancer."),
                said(
                        Environments.rendered(SomeSettings.some().please()),
                        Environments.rendered(tls.please())));
    }

    private static List<String> said(List<RenderedTemplate> before, List<RenderedTemplate> after) {
        return PermissionChange.between(permissions(before), permissions(after)).stream()
                .map(it -> it.kind() + " " + it.sentence())
                .toList();
    }

    @Test
    void every_layer_says_something() {
        var settings = settings(List.of(2, 3, 2, 1, 1, 0, 1, 1));
        var layers =
                permissions(Environments.rendered(settings)).stream()
                        .map(Permission::layer)
                        .distinct()
                        .toList();
        assertEquals(settings.layers().stream().sorted().map(Layer::slug).toList(), layers);
    }
}
