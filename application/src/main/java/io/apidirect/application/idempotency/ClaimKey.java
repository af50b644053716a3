package io.apidirect.application.idempotency;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Claims an idempotency key before the work begins. */
@UseCase
public class ClaimKey {

    /** Longer than any request may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final KeptAnswers answers;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ClaimKey(KeptAnswers answers, Ids ids, InstantSource clock) {
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    public Claim claim(Command command) {
        var now = clock.instant();
        return answers.claim(
                command.key(), command.fingerprint(), ids.next(), now, now.plus(LEASE));
    }

    public record Command(OnceKey key, String fingerprint) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return key.organization();
        }
    }
}
