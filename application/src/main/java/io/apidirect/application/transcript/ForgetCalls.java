package io.apidirect.application.transcript;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.transcript.CallTranscript;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets some of the calls that are too old. */
@UseCase
public class ForgetCalls {

    private final CallTranscript transcript;

    @Inject
    public ForgetCalls(CallTranscript transcript) {
        this.transcript = transcript;
    }

    /** Calls before that moment, and how many at once. */
    public record Command(Instant before, int limit) implements AsPlatform {
        @Override
        public String reason() {
            return "old calls of every organisation are forgotten";
        }
    }

    /** Answers how many were forgotten. */
    public int forget(Command command) {
        return transcript.forget(command.before(), command.limit());
    }
}
