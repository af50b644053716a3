package io.apidirect.domain.customdomain;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.customdomain.SomeDomains.aDomain;
import static io.apidirect.domain.customdomain.SomeDomains.unproven;
import static io.apidirect.domain.customdomain.SomeDomains.usable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link CustomDomains} promises. */
public interface CustomDomainsContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<CustomDomains, R> work);

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<CustomDomains, R> work);

    private static EnvironmentId anEnvironment() {
        return new EnvironmentId(UUID.randomUUID());
    }

    private CustomDomain save(CustomDomain domain) {
        return in(domain.snapshot().organization(), domains -> domains.save(domain));
    }

    private CustomDomain recorded(CustomDomain domain, CertificateReport report) {
        domain.record(report, ADA, NOON);
        return save(domain);
    }

    private void assertSameAsStored(CustomDomain domain) {
        var id = domain.snapshot().id();
        var stored = in(ENGINES, domains -> domains.find(ENGINES, id)).orElseThrow();
        assertEquals(domain.snapshot(), stored.snapshot());
    }

    @Test
    default void aDomainComesBackAsItWasInEveryState() {
        var domain = save(aDomain(ENGINES, anEnvironment()));
        assertSameAsStored(domain);
        domain = recorded(domain, unproven());
        assertSameAsStored(domain);
        domain = recorded(domain, usable());
        assertSameAsStored(domain);
        domain = recorded(domain, new CertificateReport.Lost(SomeDomains.ARN, "Expired."));
        assertSameAsStored(domain);
        domain.giveUp(ADA, NOON);
        domain = save(domain);
        assertSameAsStored(domain);
        assertSameAsStored(recorded(domain, new CertificateReport.Gone()));
    }

    @Test
    default void anEnvironmentHasOneUntilItIsGivenUp() {
        var environment = anEnvironment();
        var first = recorded(save(aDomain(ENGINES, environment)), unproven());
        var second = aDomain(ENGINES, environment);
        var refusal = assertThrows(RuleBroken.class, () -> save(second));
        assertEquals(CustomDomainRule.ONE_DOMAIN_PER_ENVIRONMENT, refusal.rule());
        first.giveUp(ADA, NOON);
        save(first);
        save(second);
        assertEquals(2, in(ENGINES, domains -> domains.of(ENGINES, environment)).size());
    }

    @Test
    default void aDomainIsFoundByIdAndByNameInItsEnvironmentOnly() {
        var environment = anEnvironment();
        var domain = save(aDomain(ENGINES, environment)).snapshot();
        for (var wanted : List.of(domain.id().text(), "api.example.com", "API.EXAMPLE.COM")) {
            assertEquals(
                    domain,
                    in(ENGINES, domains -> domains.the(ENGINES, environment, wanted)).snapshot());
        }
        assertThrows(
                NotFound.class,
                () ->
                        in(
                                ENGINES,
                                domains ->
                                        domains.the(ENGINES, anEnvironment(), "api.example.com")));
    }

    @Test
    default void anotherOrganizationsDomainIsNotFound() {
        var environment = anEnvironment();
        var domain = save(aDomain(ENGINES, environment)).snapshot();
        assertTrue(in(RIVALS, domains -> domains.find(RIVALS, domain.id())).isEmpty());
        assertTrue(in(RIVALS, domains -> domains.of(RIVALS, environment)).isEmpty());
    }

    @Test
    default void whatChangedMeanwhileIsNotOverwritten() {
        var first = save(aDomain(ENGINES, anEnvironment()));
        var second = CustomDomain.restore(first.snapshot());
        recorded(first, unproven());
        assertThrows(Stale.class, () -> recorded(second, usable()));
    }

    @Test
    default void thePlatformFindsWhatIsDueInEveryOrganization() {
        var mine = save(aDomain(ENGINES, anEnvironment())).snapshot();
        var theirs = save(aDomain(RIVALS, anEnvironment())).snapshot();
        var late = NOON.plusSeconds(60);
        var due = asPlatform(domains -> domains.listDue(late, 10_000));
        assertTrue(due.contains(new CustomDomains.Due(ENGINES, mine.id())));
        assertTrue(due.contains(new CustomDomains.Due(RIVALS, theirs.id())));
        var early = asPlatform(domains -> domains.listDue(NOON, 10_000));
        assertFalse(early.contains(new CustomDomains.Due(ENGINES, mine.id())));
    }
}
