package io.apidirect.domain.identity;

/** Keeps the failed logins per e-mail address, also of addresses without an account. */
public interface LoginAttempts {

    /** {@link FailedLogins#none()} where nothing is kept. */
    FailedLogins failed(Email email);

    void keep(Email email, FailedLogins failed);

    /** After a good login; nothing happens where nothing was kept. */
    void forget(Email email);
}
