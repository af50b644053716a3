package io.apidirect.domain.identity;

/**
 * The slow, salted one-way function for passwords. A call costs tens of milliseconds of a core and
 * waits while too many run, so it never happens inside a transaction.
 */
public interface PasswordHasher {

    PasswordHash hash(String password);

    boolean matches(String password, PasswordHash hash);

    /**
     * The hash of a password that nobody knows. Checked for an unknown e-mail address, so that the
     * answer takes as long as for a known one.
     */
    PasswordHash decoy();
}
