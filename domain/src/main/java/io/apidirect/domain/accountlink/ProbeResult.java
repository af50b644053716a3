package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;

/** What a probe found. */
public sealed interface ProbeResult {

    /** The roles open for us, with the External ID only, and everything is in place. */
    record Trusted() implements ProbeResult {}

    /** Reasons not to believe the link: at least one, the gravest first. */
    record Distrusted(List<Finding> findings) implements ProbeResult {

        public Distrusted {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("distrust needs a reason");
            }
            findings = List.copyOf(findings);
        }

        /** The rule that the first finding breaks. */
        public AccountLinkRule rule() {
            return findings.getFirst().rule();
        }

        /** Everything that was found, for the person. */
        public String detail() {
            return findings.stream().map(Finding::detail).collect(Collectors.joining(" "));
        }

        /** All of it at once; where there is more than one finding, each with its own way out. */
        public RuleBroken refusal() {
            return findings.size() == 1
                    ? new RuleBroken(rule(), detail())
                    : new RuleBroken(
                            rule(),
                            "%d things are wrong with the link's roles in the AWS account."
                                    .formatted(findings.size()),
                            findings.stream().map(Distrusted::fault).toList());
        }

        private static Fault fault(Finding finding) {
            return new Fault("", finding.detail() + " " + finding.rule().fix());
        }
    }

    /** Whether neither role that we assume let us in. */
    default boolean isShutOut(LinkRoles roles) {
        return this instanceof Distrusted(var findings)
                && findings.stream()
                        .anyMatch(
                                it ->
                                        it instanceof Finding.Refused(var closed)
                                                && closed.contains(roles.read())
                                                && closed.contains(roles.deploy()));
    }

    static ProbeResult of(List<Finding> findings) {
        return findings.isEmpty() ? new Trusted() : new Distrusted(findings);
    }
}
