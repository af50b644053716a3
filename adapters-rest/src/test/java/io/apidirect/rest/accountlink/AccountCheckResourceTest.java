package io.apidirect.rest.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.accountlink.AccountLinkScene;
import io.apidirect.application.identity.Caller;
import io.apidirect.domain.accountlink.AccountSurvey.State;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.UserId;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountCheckResourceTest {

    private final AccountLinkScene scene = new AccountLinkScene();
    private final RestServer server =
            new RestServer(
                    _ ->
                            new Caller(
                                    ENGINES,
                                    new UserId(new UUID(0, 7)),
                                    Role.VIEWER,
                                    Caller.Authentication.SESSION,
                                    ADA),
                    scene.clock,
                    new AccountCheckResource(
                            scene.showSurvey,
                            new AccountLinkReading(
                                    scene.list,
                                    scene.show,
                                    new LinkInstructions(
                                            "arn:aws:iam::999999999999:role/control",
                                            URI.create("https://console.example"),
                                            Optional.empty(),
                                            Optional.empty()),
                                    new Cursors(RestServer.aSeal()))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachCheckSaysWhatWasSeenAndHowToMendIt() {
        scene.surveyor.finds(Safeguard.TRAIL_IN_EVERY_REGION, State.FAIL);
        scene.surveyor.finds(Safeguard.VOLUMES_ARE_ENCRYPTED_BY_DEFAULT, State.FAIL);
        var link = scene.linked(ENGINES, "123456789012");
        var checks =
                server.call("GET", "/account-links/%s/checks".formatted(link.name()))
                        .as("ada")
                        .send();
        assertEquals("trail-in-every-region", checks.at("/items/0/check"));
        assertEquals("FAIL", checks.at("/items/0/state"));
        assertTrue(checks.at("/items/0/fix").startsWith("In the AWS console: CloudTrail"));
        assertEquals(
                "aws ec2 enable-ebs-encryption-by-default --region eu-west-1",
                checks.at("/items/3/fix"));
        assertEquals("soc2 CC7.2", checks.at("/items/0/controls/0"));
        assertEquals("PASS", checks.at("/items/1/state"));
        assertEquals("", checks.at("/items/1/fix"));
    }
}
