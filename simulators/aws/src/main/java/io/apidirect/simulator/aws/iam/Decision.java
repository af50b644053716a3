package io.apidirect.simulator.aws.iam;

import java.util.Optional;

/** Whether a call is allowed, and what is to blame where it is not. */
enum Decision {
    ALLOWED(""),
    EXPLICITLY_DENIED(" with an explicit deny in an identity-based policy"),
    DENIED_BY_BOUNDARY(" with an explicit deny in a permissions boundary"),
    DENIED_BY_SESSION(" with an explicit deny in a session policy"),
    NOT_IN_IDENTITY(" because no identity-based policy allows the %s action"),
    NOT_IN_BOUNDARY(" because no permissions boundary allows the %s action"),
    NOT_IN_SESSION(" because no session policy allows the %s action");

    private final String blame;

    Decision(String blame) {
        this.blame = blame;
    }

    boolean isExplicit() {
        return this == EXPLICITLY_DENIED || this == DENIED_BY_BOUNDARY || this == DENIED_BY_SESSION;
    }

    /** AWS's words; empty where the call is allowed. */
    Optional<String> refusal(String caller, String action, String resource) {
        return this == ALLOWED
                ? Optional.empty()
                : Optional.of(
                        "User: %s is not authorized to perform: %s on resource: %s%s"
                                .formatted(caller, action, resource, blame.formatted(action)));
    }
}
