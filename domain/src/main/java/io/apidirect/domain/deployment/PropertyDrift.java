package io.apidirect.domain.deployment;

import org.jspecify.annotations.Nullable;

/**
 * One property that is not as it was deployed.
 *
 * @param path within the resource's properties, such as {@code /RetentionInDays}
 * @param expected what was deployed; null where nothing was
 * @param actual what is there; null where it was taken away
 * @param explanation why AWS itself changes it, so that nothing is wrong; null where it is drift
 */
public record PropertyDrift(
        String path,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String explanation) {

    /** The difference, explained where AWS makes it itself. */
    public static PropertyDrift of(
            String type, String path, @Nullable String expected, @Nullable String actual) {
        return new PropertyDrift(
                path, expected, actual, OwnChanges.explain(type, path).orElse(null));
    }

    public boolean isExplained() {
        return explanation != null;
    }
}
