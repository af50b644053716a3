package io.apidirect.manifest;

import java.util.Arrays;
import java.util.Locale;

/** How tasks reach the internet. */
public enum Egress {
    PUBLIC,
    SINGLE_NAT,
    HA_NAT;

    /** The name used in a manifest, such as {@code single-nat}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Egress the(String key) {
        return Arrays.stream(values()).filter(e -> e.key().equals(key)).findFirst().orElseThrow();
    }
}
