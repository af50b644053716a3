package io.apidirect.domain.identity;

/** What presenting a refresh token led to. */
public sealed interface RefreshResult {

    /** The session goes on, and only {@code token} can prolong it again. */
    record Prolonged(RefreshToken token) implements RefreshResult {}

    /**
     * The token is unknown, expired or used up. Which of these is not told; where a used one came
     * back, the session has ended and must be saved.
     */
    record Refused() implements RefreshResult {}
}
