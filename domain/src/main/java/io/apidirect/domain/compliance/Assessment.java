package io.apidirect.domain.compliance;

import java.util.List;
import java.util.Set;

/**
 * What the rules of some frameworks say about an environment.
 *
 * @param frameworks those that the environment claims
 */
public record Assessment(Set<Framework> frameworks, List<Judged> judged) {

    public Assessment {
        frameworks = Set.copyOf(frameworks);
        judged = List.copyOf(judged);
    }

    /** One rule with all that it saw. */
    public record Judged(ComplianceRule rule, List<Sighting> sightings) {

        public Judged {
            sightings = List.copyOf(sightings);
        }

        /** Whether there was something to check, and nothing of it fails. */
        public boolean isEnforced() {
            return isDecided() && sightings.stream().noneMatch(Sighting::isFault);
        }

        /** The worst of what it saw. */
        public Outcome outcome() {
            if (!isDecided()) {
                return Outcome.NA;
            }
            return isEnforced() ? Outcome.PASS : Outcome.FAIL;
        }

        public boolean isDecided() {
            return sightings.stream().anyMatch(it -> it.outcome() != Outcome.NA);
        }
    }

    public static Assessment of(Estate estate, Set<Framework> frameworks) {
        var judged =
                ComplianceRules.ALL.stream()
                        .filter(rule -> frameworks.stream().anyMatch(rule::serves))
                        .map(rule -> new Judged(rule, rule.judge(estate)))
                        .toList();
        return new Assessment(frameworks, judged);
    }

    /** How many rules have something to look at. */
    public long decided() {
        return judged.stream().filter(Judged::isDecided).count();
    }

    public long enforced() {
        return judged.stream().filter(Judged::isEnforced).count();
    }

    /** The one sentence about it, which claims no more than was looked at. */
    public String summary() {
        return "%d of %d published checks that a template can decide are enforced."
                .formatted(enforced(), decided());
    }

    /** What no template decides, of these frameworks. */
    public List<OwnCheck> own() {
        return OwnCheck.ALL.stream()
                .filter(it -> !it.controls().texts(frameworks).isEmpty())
                .toList();
    }

    /** What fails, in the order of the rules. */
    public List<Finding> findings() {
        return judged.stream()
                .flatMap(
                        it ->
                                it.sightings().stream()
                                        .filter(Sighting::isFault)
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
                rule.controls().texts(frameworks));
    }
}
