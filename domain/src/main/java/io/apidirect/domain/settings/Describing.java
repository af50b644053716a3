package io.apidirect.domain.settings;

import io.apidirect.domain.settings.Standard.PerProfile;

/** How the catalogue of settings is written: one sentence for each, read from the left. */
final class Describing<T> {

    private final String path;
    private final Kind<T> kind;
    private final Standard standard;
    private final String unit;

    private Describing(String path, Kind<T> kind, Standard standard, String unit) {
        this.path = path;
        this.kind = kind;
        this.standard = standard;
        this.unit = unit;
    }

    static Describing<Integer> number(String path, int minimum, int maximum) {
        return of(path, Kind.WholeNumber.between(minimum, maximum));
    }

    static Describing<Boolean> flag(String path) {
        return of(path, new Kind.Flag());
    }

    static Describing<String> choice(String path, String... choices) {
        return of(path, Kind.Choice.of(choices));
    }

    static Describing<String> text(String path, String shape, String expects, int longest) {
        return of(path, Kind.Text.of(shape, expects, longest));
    }

    static <T> Describing<T> of(String path, Kind<T> kind) {
        return new Describing<>(path, kind, Standard.NONE, "");
    }

    Describing<T> in(String newUnit) {
        return new Describing<>(path, kind, standard, newUnit);
    }

    Describing<T> standard(Object everywhere) {
        return standard(everywhere, everywhere, everywhere);
    }

    Describing<T> standard(Object dev, Object staging, Object prod) {
        return standard(
                new PerProfile(String.valueOf(dev), String.valueOf(staging), String.valueOf(prod)));
    }

    Describing<T> standard(Standard newStandard) {
        return new Describing<>(path, kind, newStandard, unit);
    }

    /** The setting, with its sentence, a right value, and the template parameter that takes it. */
    Setting<T> means(String description, Object example, String parameter) {
        return new Setting<>(
                path, kind, standard, description, unit, String.valueOf(example), parameter);
    }
}
