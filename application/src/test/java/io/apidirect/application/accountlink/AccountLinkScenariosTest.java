package io.apidirect.application.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.accountlink.AccountLinks.aBadFinding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinkRule;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.Rule;
import io.apidirect.domain.shared.RuleBroken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AccountLinkScenariosTest {

    private static final String ACCOUNT = "123456789012";

    private final AccountLinkScene scene = new AccountLinkScene();

    private static Rule refused(Executable work) {
        return assertThrows(RuleBroken.class, work).rule();
    }

    @Test
    void anAccountIsLinkedOnceItsStackExists() {
        var link = scene.requested(ENGINES, ACCOUNT);
        assertEquals("pending", link.state().status());
        assertEquals(AccountLinkRule.ROLE_MUST_LET_US_IN, refused(() -> scene.verified(link)));
        assertEquals("pending", scene.statusOf(link));
        scene.aws.stackCreated(link);
        assertEquals("verified", scene.verified(link).state().status());
        assertEquals(link.externalId(), scene.gate.the(ENGINES, link.id()).externalId());
        assertEquals(
                List.of("account-link.requested.v1", "account-link.verified.v1"),
                scene.events.names());
    }

    @Test
    void whatTheAccountLacksIsKeptAndHoldsNoLinkUp() {
        scene.surveyor.finds(Safeguard.TRAIL_IN_EVERY_REGION, AccountSurvey.State.FAIL);
        var link = scene.linked(ENGINES, ACCOUNT);
        assertEquals("verified", link.state().status());
        assertEquals(AccountSurvey.State.FAIL, trailOf(link));
        scene.surveyor.finds(Safeguard.TRAIL_IN_EVERY_REGION, AccountSurvey.State.PASS);
        scene.clock.pass(Duration.ofDays(2));
        scene.recheck.run();
        assertEquals(AccountSurvey.State.PASS, trailOf(link));
    }

    private AccountSurvey.State trailOf(AwsAccountLink.Snapshot link) {
        var survey = scene.showSurvey.show(new ShowAccountSurvey.Query(ENGINES, link.name()));
        return survey.observations().getFirst().state();
    }

    @Test
    void everyLinkHasAnExternalIdOfItsOwn() {
        var first = scene.requested(ENGINES, ACCOUNT);
        scene.revoke.revoke(new RevokeAccountLink.Command(ENGINES, ADA, first.name()));
        assertNotEquals(first.externalId(), scene.requested(ENGINES, ACCOUNT).externalId());
        assertNotEquals(first.externalId(), scene.requested(RIVALS, ACCOUNT).externalId());
    }

    @Test
    void aRivalWhoKnowsOnlyTheAccountNumberGetsNothing() {
        var owned = scene.linked(ENGINES, ACCOUNT);
        var stolen = scene.requested(RIVALS, ACCOUNT);
        assertEquals(AccountLinkRule.ROLE_MUST_LET_US_IN, refused(() -> scene.verified(stolen)));
        assertEquals("verified", scene.statusOf(owned));
        assertThrows(NotFound.class, () -> scene.gate.the(RIVALS, owned.id()));
        assertThrows(NotFound.class, () -> scene.gate.the(RIVALS, owned.name() + "x"));
    }

    @Test
    void whoProvesTheAccountAfreshTakesItAndTheFirstOwnerIsTold() {
        var first = scene.linked(ENGINES, ACCOUNT);
        var second = scene.linked(RIVALS, ACCOUNT);
        assertEquals("verified", scene.statusOf(second));
        assertEquals("broken", scene.statusOf(first));
        assertTrue(scene.events.names().contains("account-link.broke.v1"));
        assertEquals(
                AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED,
                refused(() -> scene.gate.the(ENGINES, first.id())));
    }

    @Test
    void verifyingAgainKeepsTheLinkAndItsFirstDate() {
        var link = scene.linked(ENGINES, ACCOUNT);
        scene.clock.pass(Duration.ofHours(3));
        scene.verified(link);
        assertEquals("verified", scene.statusOf(link));
        assertEquals(2, scene.events.names().size());
    }

    @Test
    void aLinkThatLostAPermissionIsBrokenByTheDailyLookAndRepairedByTheNext() {
        var link = scene.linked(ENGINES, ACCOUNT);
        scene.aws.finds(link.account(), aBadFinding());
        scene.clock.pass(Duration.ofHours(23));
        scene.recheck.run();
        assertEquals("verified", scene.statusOf(link), "not due yet");
        scene.clock.pass(Duration.ofHours(2));
        scene.recheck.run();
        assertEquals("broken", scene.statusOf(link));
        var refusal = assertThrows(RuleBroken.class, () -> scene.gate.the(ENGINES, link.id()));
        assertTrue(refusal.detail().contains("cloudformation:DeleteStack"), refusal.detail());
        scene.aws.finds(link.account(), new ProbeResult.Trusted());
        scene.clock.pass(Duration.ofHours(25));
        scene.recheck.run();
        assertEquals("verified", scene.statusOf(link));
    }

    @Test
    void aLinkThatAwsGaveNoAnswerAboutStaysAndTheOthersHaveTheirTurn() {
        var silent = scene.linked(ENGINES, ACCOUNT);
        var other = scene.linked(RIVALS, "210987654321");
        scene.clock.pass(Duration.ofHours(25));
        scene.aws.finds(other.account(), aBadFinding());
        var probed = new ArrayList<String>();
        RoleProbe aws =
                target -> {
                    probed.add(target.account().value());
                    if (target.link().equals(silent.id())) {
                        throw new ProviderUnavailable(
                                "AWS STS", "No answer.", new IOException("reset"));
                    }
                    return scene.aws.probe(target);
                };
        assertThrows(ProviderUnavailable.class, () -> scene.recheckWith(aws).run());
        assertEquals(2, probed.size());
        assertEquals("verified", scene.statusOf(silent));
        assertEquals("broken", scene.statusOf(other));
    }

    @Test
    void aRevokedLinkIsNeitherVerifiedNorTrusted() {
        var link = scene.linked(ENGINES, ACCOUNT);
        scene.revoke.revoke(new RevokeAccountLink.Command(ENGINES, ADA, link.id().text()));
        assertEquals(
                AccountLinkRule.REVOKED_LINKS_STAY_REVOKED, refused(() -> scene.verified(link)));
        assertEquals(
                AccountLinkRule.REVOKED_LINKS_STAY_REVOKED,
                refused(() -> scene.gate.the(ENGINES, link.id())));
        assertTrue(scene.gate.find(ENGINES, link.id()).isEmpty());
    }

    @Test
    void aLinkThatReachesStandingEnvironmentsIsGivenUpOnlyOnceItIsBroken() {
        var link = scene.linked(ENGINES, ACCOUNT);
        var wish = new RevokeAccountLink.Command(ENGINES, ADA, link.name());
        scene.standing.add("shop/prod");
        assertEquals(
                AccountLinkRule.STANDING_ENVIRONMENTS_KEEP_THEIR_LINK,
                refused(() -> scene.revoke.revoke(wish)));
        var broken = scene.links.the(ENGINES, link.id());
        broken.record(AccountLinks.aBadFinding(), ADA, AccountLinks.NOON);
        scene.links.save(broken);
        scene.revoke.revoke(wish);
        assertEquals("revoked", scene.statusOf(link));
    }

    @Test
    void aLinkRevokedDuringItsProbeStaysRevoked() {
        var link = scene.requested(ENGINES, ACCOUNT);
        scene.aws.stackCreated(link);
        RoleProbe slow =
                target -> {
                    scene.revoke.revoke(
                            new RevokeAccountLink.Command(ENGINES, ADA, link.id().text()));
                    return scene.aws.probe(target);
                };
        assertEquals(
                AccountLinkRule.REVOKED_LINKS_STAY_REVOKED,
                refused(() -> scene.verifyWith(slow).verify(AccountLinkScene.verification(link))));
        assertEquals("revoked", scene.statusOf(link));
    }

    @Test
    void linksAreListedPerOrganization() {
        var link = scene.requested(ENGINES, ACCOUNT);
        scene.requested(RIVALS, ACCOUNT);
        var page = scene.list.list(new ListAccountLinks.Query(ENGINES, PageRequest.first(10)));
        assertEquals(
                List.of(link.id()),
                page.items().stream().map(AwsAccountLink.Snapshot::id).toList());
    }
}
