package io.apidirect.simulator.aws.iam;

import java.util.List;
import java.util.Optional;

/**
 * Every policy that bounds what a session of a role may do.
 *
 * @param sessions what narrows the session; empty where nothing does
 */
record Powers(List<Policy> identity, Optional<Policy> boundary, List<Policy> sessions) {

    Decision decide(String action, String resource, Circumstances circumstances) {
        if (identity.stream().anyMatch(it -> it.denies(action, resource, circumstances))) {
            return Decision.EXPLICITLY_DENIED;
        }
        if (boundary.filter(it -> it.denies(action, resource, circumstances)).isPresent()) {
            return Decision.DENIED_BY_BOUNDARY;
        }
        if (sessions.stream().anyMatch(it -> it.denies(action, resource, circumstances))) {
            return Decision.DENIED_BY_SESSION;
        }
        return allowing(action, resource, circumstances);
    }

    private Decision allowing(String action, String resource, Circumstances circumstances) {
        if (identity.stream().noneMatch(it -> it.allows(action, resource, circumstances))) {
            return Decision.NOT_IN_IDENTITY;
        }
        if (boundary.filter(it -> !it.allows(action, resource, circumstances)).isPresent()) {
            return Decision.NOT_IN_BOUNDARY;
        }
        var isNarrowed =
                !sessions.isEmpty()
                        && sessions.stream()
                                .noneMatch(it -> it.allows(action, resource, circumstances));
        return isNarrowed ? Decision.NOT_IN_SESSION : Decision.ALLOWED;
    }
}
