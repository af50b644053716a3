package io.apidirect.domain.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that the waivers of one environment let pass at one moment. */
public record Exemptions(List<Exemption> all) {

    public static final Exemptions NONE = new Exemptions(List.of());

    public Exemptions {
        all = List.copyOf(all);
    }

    /** The one that holds longest, where several cover it. */
    Optional<Exemption> of(String rule, String resource) {
        return all.stream()
                .filter(it -> it.covers(rule, resource))
                .max(Comparator.comparing(Exemption::endsAt));
    }
}
