package io.apidirect.domain.settings;

import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value for every setting that has one, all of them right and fitting each other.
 *
 * @param texts canonical text by path
 */
public record SettingValues(SortedMap<String, String> texts) {

    public SettingValues {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * @throws NoSuchElementException for a setting without a default that was not written
     */
    public <T> T the(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new NoSuchElementException(setting.path() + " has no value"));
    }

    public <T> Optional<T> find(Setting<T> setting) {
        return text(setting).map(setting.kind()::read);
    }

    /** The canonical text of the value. */
    public Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(texts.get(setting.path()));
    }

    public boolean has(Setting<?> setting) {
        return texts.containsKey(setting.path());
    }
}
