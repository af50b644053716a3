package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.TemplateText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One property that is not as it was deployed. What a reference to a secret stands for is nobody's
 * to see: the live value of such a property is hidden.
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

    private static final String HIDDEN = "(hidden: a secret)";

    /** Properties whose values are secrets, should AWS ever tell them without a reference. */
    private static final Set<String> SECRET =
            Set.of("MasterUserPassword", "SecretString", "AuthToken");

    /** The difference, explained where AWS makes it itself. */
    public static PropertyDrift of(
            String type, String path, @Nullable String expected, @Nullable String actual) {
        var isReference = expected != null && expected.contains(TemplateText.REFERENCE);
        var isSecret = SECRET.contains(path.substring(path.lastIndexOf('/') + 1));
        return new PropertyDrift(
                path,
                isSecret && !isReference ? hidden(expected) : expected,
                isSecret || isReference ? hidden(actual) : actual,
                OwnChanges.explain(type, path).orElse(null));
    }

    private static @Nullable String hidden(@Nullable String value) {
        return value == null ? null : HIDDEN;
    }

    public boolean isExplained() {
        return explanation != null;
    }
}
