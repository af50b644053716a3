package io.apidirect.bootstrap.passwords;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.apidirect.domain.identity.PasswordHash;
import io.apidirect.domain.identity.PasswordHasher;
import io.apidirect.domain.shared.ProviderUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's recommendation), at most four checks and
 * two new hashes at a time: a flood of logins must not take the memory and the cores from
 * everything else, and a flood of sign-ups not the places of logins.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    // Explicit, because the library's own default is 15 KiB.
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT = 16;
    private static final int SIGN_UPS = 2;
    private static final int LOGINS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore signUps;
    private final Semaphore logins;
    private final Duration patience;
    private final PasswordHash decoy;

    public Argon2PasswordHasher() {
        this(SIGN_UPS, LOGINS, PATIENCE);
    }

    Argon2PasswordHasher(int signUps, int logins, Duration patience) {
        this.signUps = new Semaphore(signUps, true);
        this.logins = new Semaphore(logins, true);
        this.patience = patience;
        var unknown = new byte[32];
        new SecureRandom().nextBytes(unknown);
        decoy = hashed(HexFormat.of().formatHex(unknown));
    }

    @Override
    public PasswordHash hash(String password) {
        return inTurn(signUps, "Too many people sign up at this moment.", () -> hashed(password));
    }

    private static PasswordHash hashed(String password) {
        return new PasswordHash(
                Password.hash(password).addRandomSalt(SALT).with(ARGON2ID).getResult());
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        var function = Argon2Function.getInstanceFromHash(hash.text());
        return inTurn(
                logins,
                "Too many people log in at this moment.",
                () -> Password.check(password, hash.text()).with(function));
    }

    @Override
    public PasswordHash decoy() {
        return decoy;
    }

    private <T> T inTurn(Semaphore places, String crowd, Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(crowd, new TimeoutException("no place within " + patience));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy(crowd, stopped);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static ProviderUnavailable busy(String crowd, Exception cause) {
        return new ProviderUnavailable("password check", crowd, cause);
    }
}
