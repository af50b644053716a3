package io.apidirect.domain.project;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name under which a container sees a variable or a secret. */
public record VariableName(String value) implements Comparable<VariableName> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Set<String> RESERVED = Set.of("PORT", "HOSTNAME", "PATH", "HOME");
    private static final Set<String> RESERVED_PREFIXES = Set.of("AWS_", "ECS_", "APIDIRECT_");

    public VariableName {
        fault(value)
                .ifPresent(
                        fault -> {
                            throw new IllegalArgumentException(fault);
                        });
    }

    /** Why {@code text} cannot be a name; empty where it can. */
    public static Optional<String> fault(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of(
                    "A name has 1 to 128 letters, digits and underscores, and does not start with"
                            + " a digit.");
        }
        if (RESERVED.contains(text) || RESERVED_PREFIXES.stream().anyMatch(text::startsWith)) {
            return Optional.of(
                    "'%s' is reserved: the platform or AWS sets PORT, PATH, HOME, HOSTNAME and all"
                                    .formatted(text)
                            + " names that start with AWS_, ECS_ or APIDIRECT_.");
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(VariableName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
