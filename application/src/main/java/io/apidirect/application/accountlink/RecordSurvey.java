package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AccountSurveys;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Last part of {@link SurveyAccount}: keeps what was seen. */
@UseCase
public class RecordSurvey {

    private final AccountSurveys surveys;
    private final InstantSource clock;

    @Inject
    public RecordSurvey(AccountSurveys surveys, InstantSource clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    public record Command(
            OrganizationId organization,
            AccountLinkId link,
            List<AccountSurvey.Observation> observations)
            implements InOrganization {}

    public void record(Command command) {
        surveys.keep(
                command.organization(),
                command.link(),
                new AccountSurvey(Optional.of(clock.instant()), command.observations()));
    }
}
