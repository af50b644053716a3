package io.apidirect.rest.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.templates.YamlTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every apidirect.yaml that a page shows can be used as it stands, for the profile that it names.
 */
class DocumentedManifestsTest {

    private static final Pattern FENCE =
            Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PROFILE =
            Pattern.compile("^# profile: (\\w+)$", Pattern.MULTILINE);
    private static final YamlTemplates TEMPLATES = new YamlTemplates();

    @Test
    void everyExampleIsReadAndRendered() throws IOException {
        var faults = new ArrayList<String>();
        var examples = 0;
        for (var page : pages()) {
            for (var example : examples(Files.readString(page, UTF_8))) {
                examples++;
                faultsOf(example).forEach(it -> faults.add(page + ": " + it + "\n" + example));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(examples > 15, examples + " examples were found");
    }

    @Test
    void anExampleThatCannotBeUsedIsFound() {
        assertEquals(1, faultsOf("name: shop\nscalling: {min: 2}\n").size());
        assertEquals(1, faultsOf("name: shop\ncpu: 256\nmemory: 4096\n").size());
        assertEquals(1, faultsOf("# profile: prod\nname: shop\nscaling: {min: 1}\n").size());
        assertEquals(1, faultsOf("name: shop\nsecrets: [AWS_ACCESS_KEY_ID]\n").size());
        assertEquals(1, faultsOf("# profile: production\nname: shop\n").size());
        assertEquals(List.of(), faultsOf("# profile: dev\nname: shop\nscaling: {min: 1}\n"));
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(Path.of("..", "docs"))) {
            var pages =
                    files.filter(it -> it.toString().endsWith(".md"))
                            .collect(Collectors.toCollection(ArrayList::new));
            pages.add(Path.of("..", "README.md"));
            return pages;
        }
    }

    private static List<String> examples(String page) {
        return FENCE.matcher(page).results().map(it -> it.group(1)).toList();
    }

    private static List<String> faultsOf(String manifest) {
        try {
            var app = ManifestSettings.read(withWhatIsDetected(manifest));
            var ofNames = app.secrets().stream().flatMap(it -> VariableName.fault(it).stream());
            var ofProfiles =
                    profilesOf(manifest).stream().flatMap(it -> faultsOf(app, it).stream());
            return Stream.concat(ofNames, ofProfiles).toList();
        } catch (RuleBroken refused) {
            return List.of(refused.faults().toString());
        } catch (IllegalArgumentException unknown) {
            return List.of(String.valueOf(unknown.getMessage()));
        }
    }

    /** What the command line finds in the source, where the example leaves it out. */
    private static String withWhatIsDetected(String manifest) {
        var text = new StringBuilder(manifest);
        Map.of("runtime", "python3.13", "entryPoint", "app.main:app")
                .forEach(
                        (name, value) -> {
                            if (!manifest.contains("\n" + name + ":")) {
                                text.append(name + ": " + value + "\n");
                            }
                        });
        return text.toString();
    }

    private static List<Profile> profilesOf(String manifest) {
        var named = PROFILE.matcher(manifest);
        return named.find()
                ? List.of(
                        Profile.parse(named.group(1))
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "no profile " + named.group(1))))
                : Arrays.asList(Profile.values());
    }

    private static List<String> faultsOf(AppSettings app, Profile profile) {
        try {
            var settings = settings(app, profile);
            var subjects =
                    settings.layers().stream()
                            .map(it -> TEMPLATES.render(it, settings, LayerOutputs.NONE))
                            .flatMap(it -> it.subjects().stream())
                            .toList();
            return subjects.isEmpty() ? List.of("nothing is made") : List.of();
        } catch (RuleBroken refused) {
            return List.of(profile + ": " + refused.faults());
        }
    }

    private static ServiceSettings settings(AppSettings app, Profile profile) {
        return new ServiceSettings(
                new EnvironmentAddress(
                        new OrganizationId(new UUID(1, 2)), "shop", "dev", "eu-west-1"),
                "123456789012",
                "arn:aws:iam::123456789012:policy/ApiDirectLink-Boundary",
                profile.text(),
                app,
                SettingsCompletion.complete(app.written(), profile, "eu-west-1"),
                new SourceDigest("sha256:" + "0123456789abcdef".repeat(4)),
                app.variables(),
                Map.of());
    }
}
