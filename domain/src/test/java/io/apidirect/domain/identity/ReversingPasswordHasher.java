package io.apidirect.domain.identity;

/** Not secure at all, but quick: "hashes" by writing backwards. Counts how often it was asked. */
public final class ReversingPasswordHasher implements PasswordHasher {

    private int checks;

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(new StringBuilder(password).reverse().toString());
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        checks++;
        return hash(password).equals(hash);
    }

    @Override
    public PasswordHash decoy() {
        return new PasswordHash("");
    }

    public int checks() {
        return checks;
    }
}
