package io.apidirect.application.identity;

import static io.apidirect.application.identity.IdentityScene.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.identity.LogIn.Result.Blocked;
import io.apidirect.application.identity.LogIn.Result.LoggedIn;
import io.apidirect.application.identity.LogIn.Result.Refused;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionScenariosTest {

    private final IdentityScene scene = new IdentityScene();

    private Optional<OpenedSession> refresh(OpenedSession session) {
        return scene.refresh.refresh(new RefreshSession.Command(session.refresh().text()));
    }

    @Test
    void whoSignsUpOwnsAnOrganisationAndIsLoggedIn() {
        var caller = scene.callerOf(scene.signedUp("Ada@Engines.example"));
        assertEquals(Role.OWNER, caller.role());
        var me = scene.whoAmI.whoAmI(new WhoAmI.Query(caller));
        assertEquals("ada@engines.example", me.email().text());
        assertEquals("Analytical Engines", me.organizationName());
        assertEquals(
                List.of(
                        "identity.user-signed-up.v1",
                        "identity.organization-founded.v1",
                        "identity.logged-in.v1"),
                scene.events.names());
    }

    @Test
    void anAddressSignsUpOnce() {
        scene.signedUp("ada@engines.example");
        var refused = assertThrows(RuleBroken.class, () -> scene.signedUp("ADA@engines.example"));
        assertEquals(IdentityRule.ONE_ACCOUNT_PER_EMAIL, refused.rule());
    }

    @Test
    void anUnknownAddressAndAWrongPasswordGetTheSameAnswerAfterTheSameWork() {
        scene.signedUp("ada@engines.example");
        assertInstanceOf(Refused.class, scene.logIn("ada@engines.example", "not the password"));
        int workForKnown = scene.passwords.checks();
        assertInstanceOf(Refused.class, scene.logIn("eve@engines.example", "not the password"));
        assertEquals(2 * workForKnown, scene.passwords.checks());
    }

    @Test
    void fiveFailuresMakeOneWaitWhetherTheAddressIsKnownOrNot() {
        scene.signedUp("ada@engines.example");
        for (var email : List.of("ada@engines.example", "eve@engines.example")) {
            for (int i = 0; i < 5; i++) {
                assertInstanceOf(Refused.class, scene.logIn(email, "not the password"));
            }
            var blocked = assertInstanceOf(Blocked.class, scene.logIn(email, PASSWORD));
            assertEquals(scene.clock.instant().plusSeconds(2), blocked.until());
        }
    }

    @Test
    void afterTheWaitTheRightPasswordWorksAndFailuresAreForgotten() {
        scene.signedUp("ada@engines.example");
        for (int i = 0; i < 5; i++) {
            scene.logIn("ada@engines.example", "not the password");
        }
        scene.clock.pass(Duration.ofSeconds(2));
        assertInstanceOf(LoggedIn.class, scene.logIn("ada@engines.example", PASSWORD));
        assertInstanceOf(Refused.class, scene.logIn("ada@engines.example", "not the password"));
        assertInstanceOf(LoggedIn.class, scene.logIn("ada@engines.example", PASSWORD));
    }

    @Test
    void aSessionGoesOnWithEachNewestToken() {
        var first = scene.signedUp("ada@engines.example");
        var second = refresh(first).orElseThrow();
        var third = refresh(second).orElseThrow();
        assertEquals(first.session(), third.session());
        assertEquals(Role.OWNER, scene.callerOf(third).role());
    }

    @Test
    void aStolenTokenEndsTheSessionForThiefAndOwner() {
        var stolen = scene.signedUp("ada@engines.example");
        var newest = refresh(stolen).orElseThrow();
        assertTrue(refresh(stolen).isEmpty());
        assertTrue(refresh(newest).isEmpty());
        assertThrows(NotAuthenticated.class, () -> scene.callerOf(newest));
        assertTrue(scene.events.names().contains("identity.refresh-token-reused.v1"));
    }

    @Test
    void whoLogsOutIsOutAtOnceAndMayDoSoTwice() {
        var session = scene.signedUp("ada@engines.example");
        scene.logOut.logOut(new LogOut.Command(session.refresh().text()));
        scene.logOut.logOut(new LogOut.Command(session.refresh().text()));
        scene.logOut.logOut(new LogOut.Command("nonsense"));
        assertThrows(NotAuthenticated.class, () -> scene.callerOf(session));
        assertTrue(refresh(session).isEmpty());
    }

    @Test
    void aForgottenSessionEnds() {
        var session = scene.signedUp("ada@engines.example");
        scene.clock.pass(Duration.ofDays(14));
        assertTrue(refresh(session).isEmpty());
        assertTrue(scene.refresh.refresh(new RefreshSession.Command("nonsense")).isEmpty());
    }
}
