package io.apidirect.cli.http;

import java.util.Optional;

/** Where the token of a request comes from. */
public interface Authorization {

    /** The token to send; empty when nobody is logged in. */
    Optional<String> token();

    /**
     * Asks for another token after the server refused {@code refused}; empty when there is none.
     */
    Optional<String> renewed(String refused);

    /** Nobody is logged in. */
    static Authorization none() {
        return fixed(Optional.empty());
    }

    /** Always this token. */
    static Authorization of(String token) {
        return fixed(Optional.of(token));
    }

    private static Authorization fixed(Optional<String> token) {
        return new Authorization() {
            @Override
            public Optional<String> token() {
                return token;
            }

            @Override
            public Optional<String> renewed(String refused) {
                return Optional.empty();
            }
        };
    }
}
