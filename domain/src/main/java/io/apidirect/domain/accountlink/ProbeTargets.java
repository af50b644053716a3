package io.apidirect.domain.accountlink;

import java.util.Optional;

/**
 * With which External IDs a link must be tried.
 *
 * @param current the one in use
 * @param incoming the one that a rotation brings in; where it is let in, nothing else need be tried
 * @param outgoing the one that must be shut out before a rotation is over
 */
public record ProbeTargets(
        ProbeTarget current, Optional<ProbeTarget> incoming, Optional<ProbeTarget> outgoing) {

    /** Tries them: the incoming one first, and the current one where that is not let in. */
    public Verification tryWith(RoleProbe probe) {
        var arrived =
                incoming.map(it -> Verification.of(it.externalId(), probe.probe(it)))
                        .filter(it -> it.result() instanceof ProbeResult.Trusted);
        return arrived.orElseGet(() -> current(probe));
    }

    private Verification current(RoleProbe probe) {
        var shutOut =
                outgoing.filter(it -> probe.probe(it).isShutOut(it.roles()))
                        .map(ProbeTarget::externalId);
        return new Verification(current.externalId(), probe.probe(current), shutOut);
    }
}
