package io.apidirect.domain.cost;

import io.apidirect.domain.shared.Rule;

/** What must hold where prices are refreshed. */
public enum CostRule implements Rule {
    ONE_PRICE_REFRESH_AT_A_TIME("Look at what was read (apidirect pricing show), and repeat.");

    private final String fix;

    CostRule(String fix) {
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }
}
