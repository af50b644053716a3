package io.apidirect.application.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.accountlink.AccountLinkRule;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An External ID is replaced while deployments go on. */
class RotationScenariosTest {

    private final AccountLinkScene scene = new AccountLinkScene();
    private final AwsAccountLink.Snapshot link = scene.linked(ENGINES, "123456789012");

    private AwsAccountLink.Snapshot rotated() {
        return scene.rotate.rotate(new RotateExternalId.Command(ENGINES, ADA, link.name()));
    }

    private AwsAccountLink.Snapshot abandoned() {
        return scene.abandon.abandon(new AbandonRotation.Command(ENGINES, ADA, link.name()));
    }

    private ExternalId inUse() {
        return scene.gate.the(ENGINES, link.id()).externalId();
    }

    private static Optional<String> step(AwsAccountLink.Snapshot link) {
        return link.rotation().step();
    }

    @Test
    void aNewExternalIdComesIntoUseWhenTheRolesLetItInAndTheOldOneIsShutOutAfterThat() {
        var issued = rotated();
        assertEquals(Optional.of("introducing"), step(issued));
        assertEquals(link.externalId(), inUse());

        scene.aws.stackCreated(issued);
        assertEquals(link.externalId(), inUse(), "used until the new one is proven");
        var replaced = scene.verified(link);
        assertEquals(Optional.of("retiring"), step(replaced));
        assertEquals(issued.rotation().incoming().orElseThrow(), inUse());

        assertEquals(Optional.of("retiring"), step(scene.verified(link)), "still let in");
        scene.aws.stackCreated(replaced);
        assertEquals(Optional.empty(), step(scene.verified(link)));
        assertNotEquals(link.externalId(), inUse());
        assertEquals(
                List.of(
                        "account-link.rotation-started.v1",
                        "account-link.external-id-replaced.v1",
                        "account-link.external-id-retired.v1"),
                scene.events.names().subList(2, 5));
    }

    @Test
    void aStackThatForgetsTheOldExternalIdAtOnceEndsTheRotationInTwoLooks() {
        scene.aws.stackCreated(scene.verified(afterBothWereNamed()));
        assertEquals(Optional.empty(), step(scene.verified(link)));
    }

    private AwsAccountLink.Snapshot afterBothWereNamed() {
        scene.aws.stackCreated(rotated());
        return link;
    }

    @Test
    void askingAgainIssuesNoThirdExternalId() {
        assertEquals(rotated().rotation(), rotated().rotation());
        scene.aws.stackCreated(rotated());
        var retiring = scene.verified(link);
        assertEquals(retiring.rotation(), rotated().rotation());
    }

    @Test
    void nothingHappensWhileTheStackWasNotUpdated() {
        rotated();
        assertEquals(Optional.of("introducing"), step(scene.verified(link)));
        assertEquals(link.externalId(), inUse());
    }

    @Test
    void theDailyLookTakesARotationFurtherToo() {
        scene.aws.stackCreated(rotated());
        scene.clock.pass(Duration.ofHours(25));
        scene.recheck.run();
        assertNotEquals(link.externalId(), inUse());
    }

    @Test
    void aRotationIsGivenUpUntilTheNewExternalIdIsInUse() {
        scene.aws.stackCreated(rotated());
        assertEquals(Optional.empty(), step(abandoned()));
        assertEquals(abandoned().rotation(), abandoned().rotation());
        assertEquals(Optional.empty(), step(scene.verified(link)));
        assertEquals(link.externalId(), inUse());

        scene.aws.stackCreated(rotated());
        scene.verified(link);
        var refusal = assertThrows(RuleBroken.class, this::abandoned);
        assertEquals(AccountLinkRule.REPLACED_EXTERNAL_IDS_STAY_REPLACED, refusal.rule());
    }

    @Test
    void onlyAVerifiedLinkIsRotated() {
        var pending = scene.requested(ENGINES, "210987654321");
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () ->
                                scene.rotate.rotate(
                                        new RotateExternalId.Command(
                                                ENGINES, ADA, pending.name())));
        assertEquals(AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED, refusal.rule());
    }
}
