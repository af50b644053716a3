package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Rule;

/** What must hold for users, organisations, sessions and access tokens. */
public enum IdentityRule implements Rule {
    SIGN_UP_MUST_BE_VALID(Nature.INVALID, "Correct the named fields and sign up again."),
    ONE_ACCOUNT_PER_EMAIL(
            Nature.CONFLICT, "Log in with this address, or sign up with another one."),
    TOO_MANY_FAILED_LOGINS(
            Nature.CONFLICT, "Wait until the named time, then log in with the right password."),
    TOKEN_MUST_BE_VALID(Nature.INVALID, "Correct the named fields and create the token again."),
    TOKEN_IS_SHOWN_ONCE(
            Nature.CONFLICT, "Revoke it (apidirect tokens revoke TOKEN) and create another one."),
    TOKEN_ROLE_AT_MOST_OWN(
            Nature.INVALID, "Choose your own role or a lower one, or ask somebody who has it.");

    private final Nature nature;
    private final String fix;

    IdentityRule(Nature nature, String fix) {
        this.nature = nature;
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
