package io.apidirect.rest.shared;

import io.apidirect.domain.shared.Rule;
import java.time.Instant;

/** A rule forbids it for a known time: answered with 429 and Retry-After. */
public final class TooEarly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final Instant until;

    public TooEarly(Rule rule, String detail, Instant until) {
        super(detail);
        this.rule = rule;
        this.until = until;
    }

    Rule rule() {
        return rule;
    }

    Instant until() {
        return until;
    }
}
