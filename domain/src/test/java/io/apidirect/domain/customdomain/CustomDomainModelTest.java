package io.apidirect.domain.customdomain;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.customdomain.SomeDomains.ARN;
import static io.apidirect.domain.customdomain.SomeDomains.PROOF;
import static io.apidirect.domain.customdomain.SomeDomains.aDomain;
import static io.apidirect.domain.customdomain.SomeDomains.unproven;
import static io.apidirect.domain.customdomain.SomeDomains.usable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomDomainModelTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(3));
    private final CustomDomain domain = aDomain(ENGINES, new EnvironmentId(UUID.randomUUID()));

    private List<String> events() {
        return domain.takeEvents().stream().map(DomainEvent::name).toList();
    }

    private String status() {
        return domain.snapshot().state().status();
    }

    @Test
    void it_waits_for_its_proof_until_the_certificate_is_issued() {
        domain.record(new CertificateReport.Unproven(ARN, List.of()), ADA, NOON);
        domain.record(unproven(), ADA, LATER);
        assertEquals(new DomainState.Waiting(ARN, List.of(PROOF), NOON), domain.snapshot().state());
        assertEquals(Optional.empty(), domain.issuedFor(domain.snapshot().place()));
        domain.record(usable(), ADA, LATER);
        domain.record(usable(), ADA, LATER.plusSeconds(1));
        assertEquals(
                Optional.of(new IssuedDomain(new DomainName("api.example.com"), ARN)),
                domain.issuedFor(domain.snapshot().place()));
        assertEquals(List.of("custom-domain.requested.v1", "custom-domain.issued.v1"), events());
    }

    @Test
    void a_certificate_elsewhere_is_no_part_of_plans() {
        domain.record(usable(), ADA, NOON);
        var moved = SomeDomains.aPlace(domain.snapshot().place().environment());
        assertEquals(Optional.empty(), domain.issuedFor(moved));
    }

    @Test
    void it_is_due_for_each_turn_of_the_job_until_it_is_issued_and_daily_from_then_on() {
        assertEquals(Optional.of(NOON.plusSeconds(30)), domain.nextLook());
        domain.record(usable(), ADA, LATER);
        assertEquals(Optional.of(LATER.plus(Duration.ofDays(1))), domain.nextLook());
    }

    @Test
    void what_aws_gives_up_has_failed_and_is_no_part_of_plans() {
        domain.record(usable(), ADA, NOON);
        domain.record(new CertificateReport.Gone(), ADA, LATER);
        assertEquals("failed", status());
        assertEquals(Optional.empty(), domain.issuedFor(domain.snapshot().place()));
        assertEquals(Optional.empty(), domain.nextLook());
    }

    @Test
    void a_domain_that_is_given_up_leaves_when_nothing_uses_its_certificate() {
        domain.record(usable(), ADA, NOON);
        domain.giveUp(ADA, LATER);
        domain.giveUp(ADA, LATER);
        domain.record(new CertificateReport.InUse(), ADA, LATER);
        assertEquals("leaving", status());
        assertEquals(Optional.empty(), domain.issuedFor(domain.snapshot().place()));
        domain.record(new CertificateReport.Gone(), ADA, LATER);
        assertEquals("removed", status());
        assertEquals(
                List.of(
                        "custom-domain.requested.v1",
                        "custom-domain.issued.v1",
                        "custom-domain.given-up.v1",
                        "custom-domain.removed.v1"),
                events());
    }

    @Test
    void what_is_heard_late_brings_no_domain_back() {
        domain.record(unproven(), ADA, NOON);
        domain.giveUp(ADA, NOON);
        domain.record(usable(), ADA, LATER);
        assertEquals("leaving", status());
    }

    @Test
    void a_domain_without_a_certificate_is_removed_at_once() {
        domain.giveUp(ADA, NOON);
        assertEquals("removed", status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "https://api.example.com",
                "*.example.com",
                "a_b.example.com"
            })
    void what_is_no_host_name_is_refused(String text) {
        var refusal = assertThrows(RuleBroken.class, () -> DomainName.parse(text));
        assertEquals(CustomDomainRule.DOMAIN_NAME_IS_WELL_FORMED, refusal.rule());
    }

    /** The Kelvin sign becomes a k in lower case, which is another name. */
    @ParameterizedTest
    @ValueSource(strings = {"api.\u212Aelvin.com", "b\u00FCcher.example.com", "\u0130.example.com"})
    void lettersThatAreNotAsciiAreRefusedWithAWayOut(String text) {
        var refusal = assertThrows(RuleBroken.class, () -> DomainName.parse(text));
        assertEquals(CustomDomainRule.DOMAIN_NAME_IS_WELL_FORMED, refusal.rule());
        assertTrue(String.valueOf(refusal.getMessage()).contains("Punycode"), refusal::toString);
    }

    @Test
    void aHugeNameIsNotRepeatedWhole() {
        var refusal = assertThrows(RuleBroken.class, () -> DomainName.parse("x".repeat(100_000)));
        assertTrue(String.valueOf(refusal.getMessage()).length() < 200, refusal::toString);
    }
}
