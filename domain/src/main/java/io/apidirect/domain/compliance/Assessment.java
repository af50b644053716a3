package io.apidirect.domain.compliance;

import io.apidirect.domain.accountlink.AccountSurvey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules of some frameworks say about an environment.
 *
 * @param frameworks those that the environment claims
 * @param judged what its templates decide
 * @param account what the account decides, whatever is claimed; empty where nobody looked
 */
public record Assessment(Set<Framework> frameworks, List<Judged> judged, List<Judged> account) {

    public Assessment {
        frameworks = Set.copyOf(frameworks);
        judged = List.copyOf(judged);
        account = List.copyOf(account);
    }

    /** One rule with all that it saw. */
    public record Judged(ComplianceRule rule, List<Sighting> sightings) {

        public Judged {
            sightings = List.copyOf(sightings);
        }

        /** Whether there was something to check, and nothing of it fails, waived or not. */
        public boolean isEnforced() {
            return outcome() == Outcome.PASS;
        }

        /** The worst of what it saw. */
        public Outcome outcome() {
            if (!isDecided()) {
                return Outcome.NA;
            }
            if (sightings.stream().anyMatch(Sighting::isFault)) {
                return Outcome.FAIL;
            }
            return sightings.stream().anyMatch(Sighting::isWaived) ? Outcome.WAIVED : Outcome.PASS;
        }

        public boolean isDecided() {
            return sightings.stream().anyMatch(it -> it.outcome() != Outcome.NA);
        }

        private Judged exempt(Exemptions exemptions) {
            return new Judged(
                    rule, sightings.stream().map(it -> it.exempt(rule.id(), exemptions)).toList());
        }
    }

    public static Assessment of(Estate estate, Set<Framework> frameworks) {
        var judged =
                ComplianceRules.ALL.stream()
                        .filter(rule -> frameworks.stream().anyMatch(rule::serves))
                        .map(rule -> new Judged(rule, rule.judge(estate)))
                        .toList();
        return new Assessment(frameworks, judged, List.of());
    }

    /** The same, with faults waived that an exemption covers. */
    public Assessment exempt(Exemptions exemptions) {
        return new Assessment(
                frameworks,
                judged.stream().map(it -> it.exempt(exemptions)).toList(),
                account.stream().map(it -> it.exempt(exemptions)).toList());
    }

    /** The same with what was seen of the account. */
    public Assessment and(AccountSurvey survey) {
        return new Assessment(frameworks, judged, SafeguardRules.judge(survey));
    }

    /** How many rules have something to look at. */
    public long decided() {
        return judged.stream().filter(Judged::isDecided).count();
    }

    public long enforced() {
        return judged.stream().filter(Judged::isEnforced).count();
    }

    /** How many rules fail only where that is waived. */
    public long waived() {
        return judged.stream().filter(it -> it.outcome() == Outcome.WAIVED).count();
    }

    /** What was looked at and how it came out, which claims no more than that. */
    public String summary() {
        var template =
                "%d of %d published checks that a template can decide are enforced"
                        .formatted(enforced(), decided());
        var waiving = waived() == 0 ? "." : "; %d more are waived.".formatted(waived());
        return template + waiving + accountSummary();
    }

    private String accountSummary() {
        var passed = account.stream().filter(Judged::isEnforced).count();
        return account.isEmpty()
                ? ""
                : " The AWS account passes %d of %d checks.".formatted(passed, account.size());
    }

    /** What the templates decide, then what the account does. */
    public List<Judged> everything() {
        return Stream.concat(judged.stream(), account.stream()).toList();
    }

    /** What no template decides, of these frameworks. */
    public List<OwnCheck> own() {
        return OwnCheck.ALL.stream()
                .filter(it -> !it.controls().texts(frameworks).isEmpty())
                .toList();
    }

    /**
     * What fails, waived or not, in the order of the rules. What the account lacks is there even
     * where no framework asks for it; such a finding serves no control.
     */
    public List<Finding> findings() {
        return everything().stream()
                .flatMap(
                        it ->
                                it.sightings().stream()
                                        .filter(seen -> seen.isFault() || seen.isWaived())
                                        .map(seen -> finding(it.rule(), seen)))
                .toList();
    }

    private Finding finding(ComplianceRule rule, Sighting seen) {
        return new Finding(
                rule.id(),
                rule.sentence(),
                seen.resource(),
                seen.property(),
                seen.value(),
                rule.controls().texts(frameworks),
                seen.exemption());
    }
}
