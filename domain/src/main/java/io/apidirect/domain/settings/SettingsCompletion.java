package io.apidirect.domain.settings;

import io.apidirect.domain.project.Profile;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fills what a manifest leaves open: what was written wins over what a compliance profile demands,
 * and that over the default of the environment's profile. All faults are told at once.
 */
public final class SettingsCompletion {

    private final Map<String, String> written;
    private final Profile profile;
    private final Map<String, String> demanded;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsCompletion(
            Map<String, String> written, Profile profile, Map<String, String> demanded) {
        this.written = written;
        this.profile = profile;
        this.demanded = demanded;
    }

    /**
     * @param written canonical text by path, as the manifest has it
     * @param region where the environment stands
     * @throws RuleBroken {@code SETTINGS_FIT_EACH_OTHER} with every fault
     */
    public static SettingValues complete(
            Map<String, String> written, Profile profile, String region) {
        var demanded = ComplianceDemands.of(written, profile);
        return new SettingsCompletion(written, profile, demanded).complete(region);
    }

    private SettingValues complete(String region) {
        written.forEach(this::checkOne);
        requireNone();
        var texts = new TreeMap<String, String>();
        Settings.ALL.forEach(it -> valueOf(it).ifPresent(text -> texts.put(it.path(), text)));
        var values = new SettingValues(texts);
        faults.addAll(SettingsFit.faults(values, profile, region));
        requireNone();
        return values;
    }

    private void checkOne(String path, String text) {
        Settings.find(path)
                .ifPresentOrElse(
                        it ->
                                it.kind()
                                        .refusal(text)
                                        .ifPresent(why -> add(it, "`%s` %s.".formatted(path, why))),
                        () ->
                                faults.add(
                                        new Fault(
                                                "/" + path.replace('.', '/'),
                                                "There is no setting `%s`.".formatted(path))));
    }

    private Optional<String> valueOf(Setting<?> setting) {
        var own = Optional.ofNullable(written.get(setting.path()));
        return own.or(() -> Optional.ofNullable(demanded.get(setting.path())))
                .or(() -> impliedBySiblings(setting))
                .or(() -> setting.standard().text(profile, this::valueOf));
    }

    /** Whoever writes anything about a database wants one. */
    private Optional<String> impliedBySiblings(Setting<?> setting) {
        return setting.equals(DatabaseSettings.ENABLED)
                        && written.keySet().stream().anyMatch(it -> it.startsWith("database."))
                ? Optional.of("true")
                : Optional.empty();
    }

    private void add(Setting<?> setting, String message) {
        faults.add(new Fault(setting.pointer(), message));
    }

    private void requireNone() {
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    SettingsRule.SETTINGS_FIT_EACH_OTHER,
                    "%d setting(s) of the manifest cannot be used.".formatted(faults.size()),
                    faults);
        }
    }
}
