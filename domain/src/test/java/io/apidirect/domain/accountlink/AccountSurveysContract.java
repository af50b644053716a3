package io.apidirect.domain.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.shared.OrganizationId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link AccountSurveys} promises. */
public interface AccountSurveysContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<AccountSurveys, R> work);

    private AccountSurvey kept(AccountLinkId link, AccountSurvey survey) {
        return in(
                ENGINES,
                all -> {
                    all.keep(ENGINES, link, survey);
                    return survey;
                });
    }

    @Test
    default void theNewestSurveyTakesThePlaceOfTheOneBefore() {
        var link = new AccountLinkId(UUID.randomUUID());
        kept(link, new AccountSurvey(Optional.of(NOON), AccountSurvey.unknown("Denied.")));
        var newer =
                kept(
                        link,
                        new AccountSurvey(
                                Optional.of(NOON.plusSeconds(1)),
                                AccountSurvey.unknown("Silent.")));
        assertEquals(newer, in(ENGINES, all -> all.of(ENGINES, link)));
    }

    @Test
    default void whereNobodyLookedEverythingIsUnknown() {
        var link = new AccountLinkId(UUID.randomUUID());
        assertEquals(AccountSurvey.NONE, in(ENGINES, all -> all.of(ENGINES, link)));
    }

    @Test
    default void anotherOrganisationsSurveyIsNotSeen() {
        var link = new AccountLinkId(UUID.randomUUID());
        kept(link, new AccountSurvey(Optional.of(NOON), AccountSurvey.unknown("Denied.")));
        assertEquals(AccountSurvey.NONE, in(RIVALS, all -> all.of(RIVALS, link)));
    }
}
