package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Secrets;
import io.apidirect.domain.shared.TypeId;
import java.util.Optional;

/**
 * The text that prolongs a session, good for one use: {@code ad_rt_<session>_<family><once>}.
 *
 * @param family the same in all tokens of a session: who has it once held a genuine token
 * @param once different in every token
 */
public record RefreshToken(LoginSessionId session, String family, String once) {

    private static final String PREFIX = "ad_rt_";
    private static final int SESSION = 26;
    private static final int PART = 22;

    static RefreshToken first(LoginSessionId session, Secrets secrets) {
        return new RefreshToken(session, secrets.alphanumeric(PART), secrets.alphanumeric(PART));
    }

    RefreshToken next(Secrets secrets) {
        return new RefreshToken(session, family, secrets.alphanumeric(PART));
    }

    public static Optional<RefreshToken> parse(String text) {
        int secret = PREFIX.length() + SESSION + 1;
        if (!text.startsWith(PREFIX) || text.length() != secret + 2 * PART) {
            return Optional.empty();
        }
        var session = LoginSessionId.PREFIX + '_' + text.substring(PREFIX.length(), secret - 1);
        return TypeId.parse(LoginSessionId.PREFIX, session)
                .map(
                        id ->
                                new RefreshToken(
                                        new LoginSessionId(id),
                                        text.substring(secret, secret + PART),
                                        text.substring(secret + PART)));
    }

    /** For its owner only. */
    public String text() {
        var id = session.text().substring(LoginSessionId.PREFIX.length() + 1);
        return PREFIX + id + '_' + family + once;
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }
}
