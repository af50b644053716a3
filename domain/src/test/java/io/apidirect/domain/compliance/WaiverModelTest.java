package io.apidirect.domain.compliance;

import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.compliance.WaiversOfTests.ASKER;
import static io.apidirect.domain.compliance.WaiversOfTests.REASON;
import static io.apidirect.domain.compliance.WaiversOfTests.RULE;
import static io.apidirect.domain.compliance.WaiversOfTests.SECOND;
import static io.apidirect.domain.compliance.WaiversOfTests.aWaiver;
import static io.apidirect.domain.compliance.WaiversOfTests.anApprovedWaiver;
import static io.apidirect.domain.compliance.WaiversOfTests.anEnvironment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** States and commands of a waiver. */
class WaiverModelTest {

    private static final Instant LATER = NOON.plus(Duration.ofDays(30));
    private static final String NO = "The keys can be had today.";

    private static WaiverRule refusal(Runnable work) {
        return (WaiverRule) assertThrows(RuleBroken.class, work::run).rule();
    }

    private static Finding aFinding(String resource) {
        return new Finding(
                RULE,
                "Logs …",
                resource,
                "KmsKeyId",
                "not set",
                List.of("soc2 CC6.1"),
                Optional.empty());
    }

    @Test
    void whoAskedCannotDecide() {
        var waiver = aWaiver(anEnvironment());
        assertEquals(
                WaiverRule.WAIVER_NEEDS_A_SECOND_PERSON,
                refusal(() -> waiver.approve(ASKER, NOON)));
        assertEquals(
                WaiverRule.WAIVER_NEEDS_A_SECOND_PERSON,
                refusal(() -> waiver.refuse(ASKER, NO, NOON)));
        assertTrue(waiver.exemption(NOON).isEmpty());
    }

    @Test
    void anApprovedWaiverHoldsUntilItsEnd() {
        var waiver = anApprovedWaiver(anEnvironment());
        assertTrue(waiver.exemption(LATER.minusMillis(1)).isPresent());
        assertTrue(waiver.exemption(LATER).isEmpty());
        assertEquals("expired", waiver.state(LATER).slug());
    }

    @Test
    void whatNobodyDecidedInTimeCannotBeDecided() {
        var waiver = aWaiver(anEnvironment());
        assertEquals(WaiverRule.WAIVER_IS_OPEN, refusal(() -> waiver.approve(SECOND, LATER)));
    }

    @Test
    void aDecisionIsMadeOnce() {
        var approved = anApprovedWaiver(anEnvironment());
        assertEquals(WaiverRule.WAIVER_IS_OPEN, refusal(() -> approved.refuse(SECOND, NO, NOON)));
        var refused = aWaiver(anEnvironment());
        refused.refuse(SECOND, NO, NOON);
        assertEquals(WaiverRule.WAIVER_IS_OPEN, refusal(() -> refused.approve(SECOND, NOON)));
        assertEquals(
                WaiverRule.WAIVER_IS_OPEN, refusal(() -> refused.withdraw(Actor.of(ASKER), NOON)));
    }

    @Test
    void aWithdrawnWaiverWaivesNothingAndStaysWithdrawn() {
        var waiver = anApprovedWaiver(anEnvironment());
        waiver.withdraw(Actor.of(ASKER), NOON);
        waiver.withdraw(Actor.of(SECOND), NOON);
        assertTrue(waiver.exemption(NOON).isEmpty());
        assertEquals(new WaiverState.Withdrawn(Actor.of(ASKER), NOON), waiver.snapshot().state());
        assertEquals(3, waiver.takeEvents().size());
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () ->
                                WaiverTerms.check(
                                        "no-rule",
                                        "the bucket",
                                        "because",
                                        91,
                                        Optional.empty(),
                                        NOON));
        assertEquals(
                List.of("/rule", "/resource", "/reason", "/expiresInDays"),
                refusal.faults().stream().map(Fault::pointer).toList());
        assertThrows(
                RuleBroken.class,
                () -> WaiverTerms.check(RULE, "*", REASON, 0, Optional.empty(), NOON));
        assertEquals(
                NOON.plus(Duration.ofDays(90)),
                WaiverTerms.check(RULE, "network/Bucket", REASON, 90, Optional.empty(), NOON)
                        .expiresAt());
    }

    @Test
    void anExemptionCoversItsRuleAtItsResourceOnly() {
        var exemption =
                new Exemption(
                        aWaiver(anEnvironment()).id(), RULE, "network/FlowLog", REASON, LATER);
        var exemptions = new Exemptions(List.of(exemption));
        var covered = aFinding("network/FlowLog").exempt(exemptions);
        assertEquals(Optional.of(exemption), covered.exemption());
        assertFalse(covered.isOpen(NOON));
        assertTrue(covered.isOpen(LATER));
        assertTrue(aFinding("service/Logs").exempt(exemptions).isOpen(NOON));
        assertTrue(covered.exempt(Exemptions.NONE).isOpen(NOON));
    }
}
