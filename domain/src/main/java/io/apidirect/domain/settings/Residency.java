package io.apidirect.domain.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where data may rest. */
public enum Residency {
    US("us-"),
    EU("eu-"),
    APAC("ap-"),
    GLOBAL("");

    private static final List<String> OUTSIDE_THE_UNION = List.of("eu-west-2", "eu-central-2");

    private final String prefix;

    Residency(String prefix) {
        this.prefix = prefix;
    }

    /** As it stands in a manifest. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Residency the(String text) {
        return Arrays.stream(values())
                .filter(it -> it.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether a region of AWS lies there. London and Zurich are called {@code eu-} by AWS and lie
     * outside the European Union; they do not count as {@code eu}.
     */
    public boolean allows(String region) {
        return region.startsWith(prefix) && !(this == EU && OUTSIDE_THE_UNION.contains(region));
    }
}
