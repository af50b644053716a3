package io.apidirect.domain.compliance;

import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The checks that the account decides, one for each of its safeguards. */
public final class SafeguardRules {

    /** The resource of a finding about the account. */
    public static final String ACCOUNT = "account";

    private static final Map<Safeguard, ComplianceRule> BY_SAFEGUARD =
            new EnumMap<>(
                    Map.of(
                            Safeguard.TRAIL_IN_EVERY_REGION,
                            rule(
                                    Safeguard.TRAIL_IN_EVERY_REGION,
                                    Controls.of("CC7.2", "164.312(b)", "10.2.1", "A.8.15", "33(1)"),
                                    "Who did what can be told afterwards only where it was"
                                            + " recorded."),
                            Safeguard.CONFIGURATION_IS_RECORDED,
                            rule(
                                    Safeguard.CONFIGURATION_IS_RECORDED,
                                    Controls.of(
                                            "CC7.1",
                                            "164.308(a)(1)(ii)(D)",
                                            "11.5.2",
                                            "A.8.9",
                                            "32(1)(d)"),
                                    "What was open yesterday and is closed today is seen nowhere"
                                            + " else."),
                            Safeguard.ROOT_HAS_A_SECOND_FACTOR,
                            rule(
                                    Safeguard.ROOT_HAS_A_SECOND_FACTOR,
                                    Controls.of(
                                            "CC6.1", "164.312(d)", "8.4.2", "A.8.5", "32(1)(b)"),
                                    "Nothing limits what the root user may do."),
                            Safeguard.VOLUMES_ARE_ENCRYPTED_BY_DEFAULT,
                            rule(
                                    Safeguard.VOLUMES_ARE_ENCRYPTED_BY_DEFAULT,
                                    Controls.of(
                                            "CC6.1",
                                            "164.312(a)(2)(iv)",
                                            "3.5.1",
                                            "A.8.24",
                                            "32(1)(a)"),
                                    "Disks that somebody adds by hand hold the same data."),
                            Safeguard.BUCKETS_STAY_PRIVATE,
                            rule(
                                    Safeguard.BUCKETS_STAY_PRIVATE,
                                    Controls.of(
                                            "CC6.1", "164.312(a)(1)", "1.4.4", "A.8.3", "25(2)"),
                                    "One wrong policy of one bucket must not be enough.")));

    /** In the order of the safeguards. */
    public static final List<ComplianceRule> ALL = List.copyOf(BY_SAFEGUARD.values());

    private SafeguardRules() {}

    public static ComplianceRule of(Safeguard safeguard) {
        return Objects.requireNonNull(BY_SAFEGUARD.get(safeguard));
    }

    static List<Assessment.Judged> judge(AccountSurvey survey) {
        return survey.observations().stream()
                .map(it -> new Assessment.Judged(of(it.safeguard()), List.of(sighting(it))))
                .toList();
    }

    private static Sighting sighting(Observation seen) {
        var outcome =
                switch (seen.state()) {
                    case PASS -> Outcome.PASS;
                    case FAIL -> Outcome.FAIL;
                    case UNKNOWN -> Outcome.NA;
                };
        return new Sighting(ACCOUNT, seen.safeguard().service(), seen.why(), outcome);
    }

    /** It looks at no resource of a template. */
    private static ComplianceRule rule(Safeguard safeguard, Controls controls, String reason) {
        return new ComplianceRule(
                safeguard.code(),
                Concern.ACCOUNT,
                controls,
                safeguard.sentence(),
                reason,
                new Judge(Set.of(), _ -> List.of()));
    }
}
