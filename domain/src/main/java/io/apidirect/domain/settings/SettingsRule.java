package io.apidirect.domain.settings;

import io.apidirect.domain.shared.Rule;

/** What must hold for settings. */
public enum SettingsRule implements Rule {
    SETTINGS_FIT_EACH_OTHER("Correct the named settings in apidirect.yaml and plan again.");

    private final String fix;

    SettingsRule(String fix) {
        this.fix = fix;
    }

    @Override
    public Nature nature() {
        return Nature.INVALID;
    }

    @Override
    public String fix() {
        return fix;
    }
}
