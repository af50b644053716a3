package io.apidirect.templates;

import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.HealthSettings;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses settings that no template can carry, all at once. */
final class SettingsCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    private final ServiceSettings settings;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsCheck(ServiceSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws RuleBroken naming every fault
     */
    static void require(ServiceSettings settings) {
        var check = new SettingsCheck(settings);
        check.checkTexts();
        check.checkReferences();
        check.checkVariables();
        check.checkSecrets();
        if (!check.faults.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.SETTINGS_ARE_VALID,
                    "The settings of " + settings.address() + " cannot be deployed.",
                    check.faults);
        }
    }

    private void checkTexts() {
        var app = settings.app();
        checkText("/entryPoint", app.start().entryPoint());
        checkText("/workingDirectory", app.start().workingDirectory());
        checkText("/health/path", settings.values().the(HealthSettings.HEALTH_PATH));
        app.build().dockerfile().ifPresent(it -> checkText("/build/dockerfile", it));
        app.build().dependencies().ifPresent(it -> checkText("/build/dependencies", it));
    }

    /** CloudFormation would look such a reference up wherever in a template it lands. */
    private void checkReferences() {
        var app = settings.app();
        settings.values().texts().forEach((path, it) -> checkReference(pointer(path), it));
        app.tags().forEach((name, it) -> checkReference("/tags/" + name, it));
        app.databaseParameters()
                .forEach((name, it) -> checkReference("/database/parameters/" + name, it));
        app.logFilters()
                .forEach((name, it) -> checkReference("/monitoring/logFilters/" + name, it));
        app.workers().forEach((name, it) -> checkReference("/workers/" + name, it.toString()));
        app.schedules().forEach((name, it) -> checkReference("/schedules/" + name, it.toString()));
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    private void checkVariables() {
        settings.variables()
                .forEach(
                        (name, value) -> {
                            checkName("/variables/" + name, name);
                            checkText("/variables/" + name, value);
                        });
    }

    private void checkSecrets() {
        for (var name : settings.secretArns().keySet()) {
            checkName("/secrets/" + name, name);
            if (settings.variables().containsKey(name)) {
                add("/secrets/" + name, name + " is both a variable and a secret; remove one.");
            }
        }
    }

    private void checkName(String pointer, String name) {
        if (!NAME.matcher(name).matches()) {
            add(
                    pointer,
                    "'"
                            + name
                            + "' is no name of a variable: letters, digits and underscores, not"
                            + " beginning with a digit.");
        }
        if (name.equals("PORT")) {
            add(pointer, "PORT is set by the platform; write 'port: …' in apidirect.yaml instead.");
        }
    }

    private void checkText(String pointer, String text) {
        TemplateText.faultOfPart(text).ifPresent(it -> add(pointer, it));
    }

    private void checkReference(String pointer, String text) {
        TemplateText.fault(text).ifPresent(it -> add(pointer, it));
    }

    private void add(String pointer, String message) {
        var fault = new Fault(pointer, message);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
