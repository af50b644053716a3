package io.apidirect.rest.identity;

import static io.apidirect.application.identity.IdentityScene.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.audit.ListAuditEntries;
import io.apidirect.application.identity.IdentityScene;
import io.apidirect.application.identity.ListMembers;
import io.apidirect.domain.audit.InMemoryAuditTrail;
import io.apidirect.domain.shared.Page;
import io.apidirect.rest.audit.AuditEntryResource;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityResourcesTest {

    private final IdentityScene scene = new IdentityScene();
    private final SigningKeys keys = SigningKeys.parse(SigningKeys.generate());
    private final SessionTokens tokens =
            new SessionTokens(keys, "https://apidirect.example", scene.ids, scene.clock);
    private final Cursors cursors = new Cursors(RestServer.aSeal());
    private final RestServer server =
            new RestServer(
                    new BearerTokens(tokens, scene.authenticateSession, scene.authenticateToken),
                    scene.clock,
                    new SignUpResource(scene.signUp, tokens),
                    new SessionResource(scene.logIn, scene.refresh, scene.logOut, tokens),
                    new MeResource(scene.whoAmI),
                    new JwksResource(keys),
                    new MemberResource(new ListMembers(_ -> new Page<>(List.of(), null)), cursors),
                    new AuditEntryResource(new ListAuditEntries(new InMemoryAuditTrail()), cursors),
                    new AccessTokenResource(
                            scene.issueToken,
                            scene.listTokens,
                            scene.showToken,
                            scene.revokeToken,
                            cursors));

    @AfterEach
    void stop() {
        server.close();
    }

    private RestServer.Answer post(String path, String json) {
        return server.call("POST", path).json(json).send();
    }

    private RestServer.Answer signUp() {
        return post(
                "/sign-ups",
                "{\"email\":\"ada@engines.example\",\"password\":\"%s\",\"organizationName\":\"Engines\"}"
                        .formatted(PASSWORD));
    }

    private RestServer.Answer logIn(String email, String password) {
        return post(
                "/sessions", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private RestServer.Answer createToken(String session, String json) {
        return server.call("POST", "/access-tokens").as(session).json(json).send();
    }

    @Test
    void whoSignsUpIsLoggedIn() {
        var signedUp = signUp();
        assertEquals(201, signedUp.status());
        var me = server.call("GET", "/me").as(signedUp.at("/accessToken")).send();
        assertEquals("ada@engines.example", me.at("/user/email"));
        assertEquals("Engines", me.at("/organization/name"));
        assertEquals("owner", me.at("/role"));
        assertEquals("session", me.at("/authentication"));
        assertEquals(signedUp.at("/user"), me.at("/user/id"));
    }

    @Test
    void aSecondAccountForAnAddressIsRefused() {
        signUp();
        assertEquals("one-account-per-email", signUp().code());
    }

    @Test
    void anUnknownAddressAndAWrongPasswordCannotBeToldApart() {
        signUp();
        var wrong = logIn("ada@engines.example", "not the password");
        var unknown = logIn("eve@engines.example", "not the password");
        assertEquals(401, wrong.status());
        assertEquals(wrong.at("/detail"), unknown.at("/detail"));
        assertEquals(wrong.status(), unknown.status());
    }

    @Test
    void tooManyFailuresAreToldToWait() {
        for (int i = 0; i < 5; i++) {
            logIn("eve@engines.example", "guess");
        }
        var blocked = logIn("eve@engines.example", "guess");
        assertEquals(429, blocked.status());
        assertEquals("too-many-failed-logins", blocked.code());
        assertTrue(Long.parseLong(blocked.header("Retry-After")) >= 1);
    }

    @Test
    void aSessionIsProlongedAndEndsWhenATokenIsReused() {
        signUp();
        var first = logIn("ada@engines.example", PASSWORD);
        var body = "{\"refreshToken\":\"%s\"}".formatted(first.at("/refreshToken"));
        var second = post("/sessions/refresh", body);
        assertEquals(200, second.status());
        assertEquals(200, server.call("GET", "/me").as(second.at("/accessToken")).send().status());
        assertEquals(401, post("/sessions/refresh", body).status());
        assertEquals(401, server.call("GET", "/me").as(second.at("/accessToken")).send().status());
    }

    @Test
    void whoLogsOutIsOutAtOnce() {
        var session = signUp();
        var body = "{\"refreshToken\":\"%s\"}".formatted(session.at("/refreshToken"));
        assertEquals(204, post("/sessions/logout", body).status());
        assertEquals(401, server.call("GET", "/me").as(session.at("/accessToken")).send().status());
    }

    @Test
    void anAccessTokenWorksUntilItIsRevokedAndIsShownOnce() {
        var session = signUp().at("/accessToken");
        var made = createToken(session, "{\"name\":\"ci\",\"role\":\"viewer\"}");
        assertEquals(201, made.status());
        var text = made.at("/token");
        var me = server.call("GET", "/me").as(text).send();
        assertEquals("viewer", me.at("/role"));
        assertEquals("access-token", me.at("/authentication"));
        assertEquals(403, server.call("GET", "/audit-entries").as(text).send().status());

        var path = "/access-tokens/" + made.at("/id");
        var shown = server.call("GET", path).as(session).send();
        assertEquals("live", shown.at("/status"));
        assertFalse(shown.response().body().contains(text));
        assertEquals(204, server.call("DELETE", path).as(session).send().status());
        assertEquals("revoked", server.call("GET", path).as(session).send().at("/status"));
        assertEquals(401, server.call("GET", "/me").as(text).send().status());
    }

    @Test
    void anAccessTokenIsRefusedWithReasons() {
        var session = signUp().at("/accessToken");
        var wrong = createToken(session, "{\"name\":\" \",\"expiresInDays\":400}");
        assertEquals("token-must-be-valid", wrong.code());
        assertEquals("/expiresInDays", wrong.at("/errors/1/pointer"));
        var king = createToken(session, "{\"name\":\"ci\",\"role\":\"king\"}");
        assertEquals("/role", king.at("/errors/0/pointer"));
        var viewer = createToken(session, "{\"name\":\"ci\",\"role\":\"viewer\"}").at("/token");
        assertEquals(403, createToken(viewer, "{\"name\":\"ci\"}").status());
    }

    @Test
    void anAccessTokenOfAnOwnerNeitherMakesNorRevokesOthers() {
        var session = signUp().at("/accessToken");
        var robot = createToken(session, "{\"name\":\"robot\"}").at("/token");
        var other = "/access-tokens/" + createToken(session, "{\"name\":\"mine\"}").at("/id");
        var child = createToken(robot, "{\"name\":\"child\",\"expiresInDays\":365}");
        assertEquals("not-allowed", child.code());
        assertTrue(child.at("/detail").contains("apidirect login"), child.at("/detail"));
        assertEquals(403, server.call("DELETE", other).as(robot).send().status());
        assertEquals(403, server.call("GET", other).as(robot).send().status());
        var list = server.call("GET", "/access-tokens").as(robot).send();
        assertEquals("robot", list.at("/items/0/name"));
        assertEquals("", list.at("/items/1/name"));
    }

    @Test
    void listsGoOnWhereThePageEnded() {
        var session = signUp().at("/accessToken");
        for (var name : List.of("one", "two", "three")) {
            createToken(session, "{\"name\":\"%s\"}".formatted(name));
        }
        var first = server.call("GET", "/access-tokens?limit=2").as(session).send();
        assertEquals("three", first.at("/items/0/name"));
        var rest =
                server.call("GET", "/access-tokens?limit=2&after=" + first.at("/next"))
                        .as(session)
                        .send();
        assertEquals("one", rest.at("/items/0/name"));
        assertEquals("", rest.at("/next"));
    }

    @Test
    void whatIsNoIdIsNotFound() {
        var session = signUp().at("/accessToken");
        var answer = server.call("GET", "/access-tokens/usr_1").as(session).send();
        assertEquals(404, answer.status());
        assertEquals("There is no access token 'usr_1'.", answer.at("/detail"));
    }

    @Test
    void thePublicKeysAreForEverybody() {
        var jwks = server.call("GET", "/tokens/jwks").send();
        assertEquals("P-256", jwks.at("/keys/0/crv"));
        assertEquals("", jwks.at("/keys/0/d"));
    }
}
