package io.apidirect.domain.settings;

import io.apidirect.domain.project.Profile;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What a setting holds where the manifest does not say. */
public sealed interface Standard {

    /** Nothing: the feature behind it is not wanted. */
    Standard NONE = new Nothing();

    /** The text that stands in for a value that was not written; empty for none. */
    Optional<String> text(Profile profile, Function<Setting<?>, Optional<String>> others);

    record Nothing() implements Standard {
        @Override
        public Optional<String> text(
                Profile profile, Function<Setting<?>, Optional<String>> others) {
            return Optional.empty();
        }
    }

    /** Depends on what the environment is for. */
    record PerProfile(String dev, String staging, String prod) implements Standard {
        @Override
        public Optional<String> text(
                Profile profile, Function<Setting<?>, Optional<String>> others) {
            return Optional.of(of(profile));
        }

        public String of(Profile profile) {
            return switch (profile) {
                case DEV -> dev;
                case STAGING -> staging;
                case PROD -> prod;
            };
        }

        /** Whether the profile makes no difference. */
        public boolean isUniform() {
            return dev.equals(staging) && staging.equals(prod);
        }
    }

    /**
     * Follows from another setting.
     *
     * @param words the rule as people read it
     */
    record Derived(String words, PerProfile least, Setting<?> from, BinaryOperator<String> rule)
            implements Standard {
        @Override
        public Optional<String> text(
                Profile profile, Function<Setting<?>, Optional<String>> others) {
            var usual = least.of(profile);
            return Optional.of(others.apply(from).map(it -> rule.apply(it, usual)).orElse(usual));
        }
    }
}
