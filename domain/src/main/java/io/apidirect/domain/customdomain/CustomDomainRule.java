package io.apidirect.domain.customdomain;

import io.apidirect.domain.shared.Rule;

/** What must hold for custom domains. */
public enum CustomDomainRule implements Rule {
    DOMAIN_NAME_IS_WELL_FORMED(
            "Give a host name such as api.example.com: no scheme, no path, no wildcard.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    ONE_DOMAIN_PER_ENVIRONMENT(
            "Remove the other one first (apidirect domains remove), or use another environment.");

    private final String fix;

    CustomDomainRule(String fix) {
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }
}
