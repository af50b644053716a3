package io.apidirect.domain.compliance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue: every rule that a template decides, in the order in which people read about them.
 */
public final class ComplianceRules {

    public static final List<ComplianceRule> ALL =
            Stream.of(
                            EncryptionRules.ALL,
                            TransportRules.ALL,
                            LoggingRules.ALL,
                            NetworkRules.ALL,
                            KeepingRules.ALL,
                            ChangeRules.ALL,
                            IdentityRules.ALL,
                            AvailabilityRules.ALL,
                            MonitoringRules.ALL)
                    .flatMap(Collection::stream)
                    .toList();

    private ComplianceRules() {}

    /** Also of the account. */
    public static Optional<ComplianceRule> find(String id) {
        return Stream.concat(ALL.stream(), SafeguardRules.ALL.stream())
                .filter(it -> it.id().equals(id))
                .findFirst();
    }
}
