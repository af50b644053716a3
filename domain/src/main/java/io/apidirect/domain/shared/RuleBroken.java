package io.apidirect.domain.shared;

import java.util.List;

/** A rule of the business forbids it. Carries every fault found, not only the first. */
public final class RuleBroken extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Fault> faults;

    public RuleBroken(Rule rule, String detail) {
        this(rule, detail, List.of());
    }

    public RuleBroken(Rule rule, String detail, List<Fault> faults) {
        super(detail, null);
        this.rule = rule;
        this.faults = List.copyOf(faults);
    }

    public Rule rule() {
        return rule;
    }

    public List<Fault> faults() {
        return faults;
    }
}
