package io.apidirect.cli.diagnosis;

import io.apidirect.cli.command.Version;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.time.Duration;
import java.util.Optional;

/**
 * The version that the server tells in a header of every answer, also of a refusal.
 *
 * @param silence why there is none
 */
record ServerVersion(Optional<String> number, String silence) {
    /** Nobody waits long for a number. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static ServerVersion ask(Workplace workplace) {
        try {
            // Refused without a token, and answered all the same.
            Optional<String> number =
                    workplace
                            .hurried(PATIENCE)
                            .openApi()
                            .attempt(Endpoint.WHO_AM_I.request().open())
                            .header(Version.HEADER);
            return new ServerVersion(number, "it does not tell");
        } catch (Failure failure) {
            return new ServerVersion(Optional.empty(), failure.text());
        }
    }
}
