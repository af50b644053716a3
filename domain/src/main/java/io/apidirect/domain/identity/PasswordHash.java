package io.apidirect.domain.identity;

/**
 * A password after a slow, salted one-way function.
 *
 * @param text in the PHC form that names function and parameters, such as {@code $argon2id$…}
 */
public record PasswordHash(String text) {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
