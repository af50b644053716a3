package io.apidirect.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.identity.Member;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokenScenariosTest {

    private final IdentityScene scene = new IdentityScene();
    private final Caller ada = scene.callerOf(scene.signedUp("ada@engines.example"));

    private AccessToken.Issued issue(Role role) {
        return scene.issueToken.issue(
                new IssueAccessToken.Command(ada, "ci", Optional.of(role), Optional.empty()));
    }

    private Caller authenticate(AccessToken.Issued issued) {
        return scene.authenticateToken.authenticate(
                new AuthenticateAccessToken.Command(issued.text().text()));
    }

    @Test
    void aTokenActsInItsOwnNameWithItsOwnRole() {
        var issued = issue(Role.DEVELOPER);
        var caller = authenticate(issued);
        assertEquals(ada.organization(), caller.organization());
        assertEquals(Role.DEVELOPER, caller.role());
        assertEquals(issued.token().id().text(), caller.actor().text());
        caller.require(Permission.DEPLOY);
        assertThrows(NotAllowed.class, () -> caller.require(Permission.MANAGE_ACCOUNT_LINKS));
    }

    @Test
    void aTokenWhoseTextGotLostWithItsAnswerIsNamedAndNoSecondOneIsMade() {
        var made = scene.ids.next();
        scene.ids.begins(made);
        var lost = issue(Role.DEVELOPER);
        scene.ids.begins(made);
        var refusal = assertThrows(RuleBroken.class, () -> issue(Role.DEVELOPER));
        assertEquals(IdentityRule.TOKEN_IS_SHOWN_ONCE, refusal.rule());
        assertTrue(refusal.detail().contains(lost.token().id().text()), refusal.detail());
        var others = new PageRequest(10, null);
        assertEquals(1, scene.tokens.list(ada.organization(), others).items().size());
    }

    @Test
    void aTokenLosesWhatItsHolderLoses() {
        var issued = issue(Role.OWNER);
        var row = scene.organizations.find(ada.organization()).orElseThrow().snapshot();
        var demoted =
                row.members().stream()
                        .map(m -> new Member(m.user(), Role.VIEWER, m.since()))
                        .toList();
        scene.organizations.save(
                Organization.restore(
                        new Organization.Snapshot(
                                row.id(), row.name(), demoted, row.createdAt(), row.version())));
        assertEquals(Role.VIEWER, authenticate(issued).role());
        scene.organizations.save(
                Organization.restore(
                        new Organization.Snapshot(
                                row.id(), row.name(), List.of(), row.createdAt(), row.version())));
        assertThrows(NotAuthenticated.class, () -> authenticate(issued));
    }

    @Test
    void anExpiredARevokedAndAnInventedTokenAreRefusedAlike() {
        var expired = issue(Role.VIEWER);
        scene.clock.pass(Duration.ofDays(90));
        var revoked = issue(Role.VIEWER);
        scene.revokeToken.revoke(new RevokeAccessToken.Command(ada, revoked.token().id()));
        var answers =
                List.of(expired, revoked).stream()
                        .map(t -> assertThrows(NotAuthenticated.class, () -> authenticate(t)))
                        .map(NotAuthenticated::detail)
                        .distinct()
                        .toList();
        assertEquals(List.of("The access token is unknown, expired or revoked."), answers);
    }

    @Test
    void somebodyElsesTokenIsRevokedByWhoManagesMembersOnly() {
        var issued = issue(Role.VIEWER);
        var developer = IdentityScene.aCaller(ada.organization(), Role.DEVELOPER);
        var admin = IdentityScene.aCaller(ada.organization(), Role.ADMIN);
        var id = issued.token().id();
        assertThrows(
                NotAllowed.class,
                () -> scene.revokeToken.revoke(new RevokeAccessToken.Command(developer, id)));
        scene.revokeToken.revoke(new RevokeAccessToken.Command(admin, id));
        assertThrows(NotAuthenticated.class, () -> authenticate(issued));
    }

    @Test
    void aTokenMakesNoOtherThatWouldOutliveIt() {
        var robot = authenticate(issue(Role.OWNER));
        var wish =
                new IssueAccessToken.Command(
                        robot, "child", Optional.of(Role.VIEWER), Optional.of(365));
        var refusal = assertThrows(NotAllowed.class, () -> scene.issueToken.issue(wish));
        assertTrue(refusal.detail().contains("apidirect login"), refusal.detail());
    }

    @Test
    void aTokenSeesAndRevokesOnlyItself() {
        var issued = issue(Role.OWNER);
        var robot = authenticate(issued);
        var others = issue(Role.VIEWER).token().id();
        var list = new ListAccessTokens.Query(robot, PageRequest.first(10));
        assertEquals(
                List.of(issued.token().id()),
                scene.listTokens.list(list).items().stream().map(AccessToken::id).toList());
        assertThrows(
                NotAllowed.class,
                () -> scene.showToken.show(new ShowAccessToken.Query(robot, others)));
        assertThrows(
                NotAllowed.class,
                () -> scene.revokeToken.revoke(new RevokeAccessToken.Command(robot, others)));
        var own = issued.token().id();
        assertEquals(own, scene.showToken.show(new ShowAccessToken.Query(robot, own)).id());
        scene.revokeToken.revoke(new RevokeAccessToken.Command(robot, own));
        assertThrows(NotAuthenticated.class, () -> authenticate(issued));
    }

    @Test
    void tokensAreListedAndShownWithoutTheirText() {
        var issued = issue(Role.VIEWER);
        var page = scene.listTokens.list(new ListAccessTokens.Query(ada, PageRequest.first(10)));
        assertEquals(
                List.of(issued.token().id()), page.items().stream().map(AccessToken::id).toList());
        var unknown = new AccessTokenId(UUID.randomUUID());
        var query = new ShowAccessToken.Query(ada, unknown);
        assertThrows(NotFound.class, () -> scene.showToken.show(query));
    }
}
