package io.apidirect.application.idempotency;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Keeps the answer under its key when the work is done, or frees the key. */
@UseCase
public class SettleKey {

    private final KeptAnswers answers;

    @Inject
    public SettleKey(KeptAnswers answers) {
        this.answers = answers;
    }

    public void settle(Command command) {
        command.answer()
                .ifPresentOrElse(
                        answer -> answers.keep(command.key(), answer),
                        () -> answers.release(command.key()));
    }

    /**
     * How the work ended.
     *
     * @param answer empty where a repetition should try again, as after a failure of ours
     */
    public record Command(OnceKey key, Optional<KeptAnswer> answer) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return key.organization();
        }
    }
}
