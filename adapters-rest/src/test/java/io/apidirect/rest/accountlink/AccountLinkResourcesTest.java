package io.apidirect.rest.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.accountlink.AccountLinkScene;
import io.apidirect.application.identity.Caller;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.accountlink.LinkTemplate;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.UserId;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountLinkResourcesTest {

    private static final String ACCOUNT = "123456789012";
    private static final String BODY =
            "{\"awsAccountId\":\"%s\",\"region\":\"eu-west-1\"}".formatted(ACCOUNT);

    private record Template(String text, String version) implements LinkTemplate {}

    private final AccountLinkScene scene = new AccountLinkScene();
    private final LinkInstructions instructions =
            new LinkInstructions(
                    "arn:aws:iam::999999999999:role/control",
                    URI.create("https://console.example"),
                    Optional.empty(),
                    Optional.of(URI.create("http://127.0.0.1:4566")));
    private final AccountLinkReading reading =
            new AccountLinkReading(
                    scene.list, scene.show, instructions, new Cursors(RestServer.aSeal()));
    private final RestServer server =
            new RestServer(
                    AccountLinkResourcesTest::caller,
                    scene.clock,
                    new AccountLinkResource(scene.request, scene.verify, scene.revoke, reading),
                    new RotationResource(scene.rotate, scene.abandon, reading),
                    new AccountLinkTemplateResource(new Template("Resources: {}", "1")));

    private static Caller caller(String token) {
        return new Caller(
                token.startsWith("rival") ? AccountLinks.RIVALS : ENGINES,
                new UserId(new UUID(0, 7)),
                token.endsWith("viewer") ? Role.VIEWER : Role.OWNER,
                token.endsWith("token")
                        ? Caller.Authentication.ACCESS_TOKEN
                        : Caller.Authentication.SESSION,
                ADA);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RestServer.Answer post(String token, String path) {
        return server.call("POST", path).as(token).json("").send();
    }

    private RestServer.Answer get(String token, String path) {
        return server.call("GET", path).as(token).send();
    }

    private RestServer.Answer requested() {
        return server.call("POST", "/account-links").as("ada").json(BODY).send();
    }

    @Test
    void anAnswerToARequestSaysHowToGoOn() {
        var link = requested();
        assertEquals(201, link.status());
        assertTrue(link.header("Location").endsWith("/account-links/" + link.at("/id")));
        assertEquals("pending", link.at("/status"));
        assertEquals("aws-" + ACCOUNT, link.at("/name"));
        assertEquals(40, link.at("/externalId").length());
        assertTrue(link.at("/cliCommand").contains("ExternalId=" + link.at("/externalId")));
        assertTrue(link.at("/cliCommand").contains("--endpoint-url http://127.0.0.1:4566"));
        assertEquals(
                "arn:aws:iam::123456789012:role/ApiDirectLink-Deploy", link.at("/roles/deploy"));
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        var faulty =
                server.call("POST", "/account-links")
                        .as("ada")
                        .json("{\"awsAccountId\":\"12\",\"region\":\"moon\",\"name\":\"A B\"}")
                        .send();
        assertEquals(422, faulty.status());
        assertEquals("account-link-is-well-formed", faulty.code());
        assertEquals("/awsAccountId", faulty.at("/errors/0/pointer"));
        assertEquals("/region", faulty.at("/errors/1/pointer"));
        assertEquals("/name", faulty.at("/errors/2/pointer"));
    }

    @Test
    void anExternalIdFromOutsideIsNotTaken() {
        var forged =
                server.call("POST", "/account-links")
                        .as("ada")
                        .json(BODY.replace("}", ",\"externalId\":\"" + "x".repeat(40) + "\"}"))
                        .send();
        assertEquals(422, forged.status());
        assertEquals("/externalId", forged.at("/errors/0/pointer"));
    }

    @Test
    void aLinkIsVerifiedOnceItsStackExists() {
        var id = requested().at("/id");
        var early = post("ada", "/account-links/" + id + "/verification");
        assertEquals(409, early.status());
        assertEquals("role-must-let-us-in", early.code());
        assertFalse(early.at("/fix").isEmpty());
        scene.aws.stackCreated(scene.links.the(ENGINES, id).snapshot());
        var verified = post("ada", "/account-links/" + id + "/verification");
        assertEquals(200, verified.status());
        assertEquals("verified", verified.at("/status"));
        assertFalse(verified.at("/lastVerifiedAt").isEmpty());
    }

    @Test
    void aBrokenLinkSaysWhy() {
        var link = scene.linked(ENGINES, ACCOUNT);
        scene.aws.finds(new AwsAccountId(ACCOUNT), AccountLinks.aBadFinding());
        assertEquals(
                "link-needs-its-permissions",
                post("ada", "/account-links/" + link.id() + "/verification").code());
        var broken = get("ada", "/account-links/" + link.name());
        assertEquals("broken", broken.at("/status"));
        assertTrue(broken.at("/brokenReason").contains("cloudformation:DeleteStack"));
    }

    @Test
    void aRevokedLinkStaysInTheList() {
        var id = requested().at("/id");
        assertEquals("revoked", post("ada", "/account-links/" + id + "/revocation").at("/status"));
        assertEquals("revoked", get("ada", "/account-links").at("/items/0/status"));
        assertEquals(409, post("ada", "/account-links/" + id + "/verification").status());
    }

    @Test
    void aViewerLooksButDoesNotTouch() {
        var id = requested().at("/id");
        assertEquals(200, get("viewer", "/account-links/" + id).status());
        assertEquals(403, post("viewer", "/account-links/" + id + "/verification").status());
        assertEquals(403, post("viewer", "/account-links/" + id + "/revocation").status());
        assertEquals("pending", get("ada", "/account-links/" + id).at("/status"));
    }

    @Test
    void anAccessTokenGivesNoAccountUp() {
        var id = requested().at("/id");
        assertEquals(403, post("token", "/account-links/" + id + "/revocation").status());
        assertEquals("pending", get("ada", "/account-links/" + id).at("/status"));
    }

    @Test
    void anotherOrganizationFindsNothing() {
        var id = requested().at("/id");
        assertEquals(404, get("rival", "/account-links/" + id).status());
        assertEquals(404, post("rival", "/account-links/" + id + "/verification").status());
        assertEquals(404, post("rival", "/account-links/" + id + "/revocation").status());
        assertEquals("", get("rival", "/account-links").at("/items/0/id"));
    }

    @Test
    void anybodyReadsTheTemplate() {
        var template = server.call("GET", "/account-link-template").send();
        assertEquals(200, template.status());
        assertEquals("Resources: {}", template.response().body());
    }

    @Test
    void anExternalIdIsRotatedByTheCommandThatTheAnswerPrints() {
        var link = scene.linked(ENGINES, ACCOUNT);
        var path = "/account-links/" + link.name() + "/rotation";
        var rotated = post("ada", path);
        assertEquals(200, rotated.status());
        assertEquals("introducing", rotated.at("/rotation"));
        assertTrue(
                rotated.at("/cliCommand")
                        .contains("PreviousExternalId=" + link.externalId().value()));
        assertEquals(403, post("viewer", path).status());
        assertEquals(
                "run what this prints, with credentials of the AWS account: apidirect aws show aws-123456789012 --query cliCommand; then: apidirect aws verify aws-123456789012",
                rotated.at("/nextStep"));

        var kept = server.call("DELETE", path).as("ada").send();
        assertEquals(200, kept.status());
        assertTrue(kept.at("/cliCommand").contains(" PreviousExternalId= "));
        assertEquals("", kept.at("/rotation"));
        assertEquals("apidirect init my-api", kept.at("/nextStep"));
    }
}
