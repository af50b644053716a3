package io.apidirect.rest.compliance;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.compliance.ApproveWaiver;
import io.apidirect.application.compliance.RefuseWaiver;
import io.apidirect.application.compliance.RequestWaiver;
import io.apidirect.application.compliance.ShowWaivers;
import io.apidirect.application.compliance.WithdrawWaiver;
import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.ProjectScene;
import io.apidirect.domain.compliance.InMemoryWaivers;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.ProjectsOfTests;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.UserId;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaiverResourcesTest {

    private static final String WAIVERS = "/projects/shop/environments/prod/waivers";
    private static final String WISH =
            """
            {"rule":"logs-own-key","reason":"The keys come with the next quarter."}\
            """;
    private static final String NO = "{\"reason\":\"They can be had today.\"}";

    private final ProjectScene scene = new ProjectScene();
    private final InMemoryWaivers waivers = new InMemoryWaivers(scene.links.events);
    private final RestServer server =
            new RestServer(
                    WaiverResourcesTest::caller,
                    scene.links.clock,
                    new WaiverResource(
                            new ShowWaivers(waivers, scene.gate, scene.links.clock),
                            new RequestWaiver(
                                    waivers,
                                    scene.gate,
                                    (organization, environment) -> Optional.empty(),
                                    scene.links.ids,
                                    scene.links.clock),
                            new Cursors(RestServer.aSeal()),
                            scene.links.clock),
                    new WaiverApprovalResource(
                            new ApproveWaiver(waivers, scene.gate, scene.links.clock),
                            scene.links.clock),
                    new WaiverRefusalResource(
                            new RefuseWaiver(waivers, scene.gate, scene.links.clock),
                            scene.links.clock),
                    new WaiverWithdrawalResource(
                            new WithdrawWaiver(waivers, scene.gate, scene.links.clock),
                            scene.links.clock));

    /** Called after the role, so that each role is a person. */
    private static Caller caller(String token) {
        var role = Role.valueOf(token.toUpperCase(Locale.ROOT));
        var user = new UserId(new UUID(0, role.ordinal()));
        return new Caller(ENGINES, user, role, Caller.Authentication.SESSION, Actor.of(user));
    }

    @BeforeEach
    void anEnvironment() {
        var project = ProjectsOfTests.aProject("shop");
        scene.projects.save(project);
        scene.environments.save(ProjectsOfTests.anEnvironment(project, "prod"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RestServer.Answer post(String who, String path, String json) {
        return server.call("POST", path).as(who).json(json).send();
    }

    private RestServer.Answer get(String path) {
        return server.call("GET", path).as("viewer").send();
    }

    private String requested(String who) {
        var answer = post(who, WAIVERS, WISH);
        assertEquals(201, answer.status());
        assertTrue(answer.header("Location").endsWith(WAIVERS + "/" + answer.at("/id")));
        return answer.at("/id");
    }

    private RestServer.Answer decide(String who, String waiver, String how) {
        return post(who, "%s/%s/%s".formatted(WAIVERS, waiver, how), "{}");
    }

    @Test
    void aDeveloperRequestsAndAnAdminApproves() {
        var id = requested("developer");
        assertEquals("requested", get(WAIVERS + "/" + id).at("/status"));
        assertEquals("*", get(WAIVERS + "/" + id).at("/resource"));
        var approved = decide("admin", id, "approval");
        assertEquals("approved", approved.at("/status"));
        assertEquals(caller("admin").actor().text(), approved.at("/decidedBy"));
    }

    @Test
    void neitherADeveloperNorTheRequesterApproves() {
        assertEquals(403, decide("developer", requested("admin"), "approval").status());
        var own = decide("owner", requested("owner"), "approval");
        assertEquals(409, own.status());
        assertEquals("waiver-needs-a-second-person", own.code());
        assertEquals(403, post("viewer", WAIVERS, WISH).status());
    }

    @Test
    void aRefusalSaysWhy() {
        var id = requested("developer");
        var path = WAIVERS + "/" + id + "/refusal";
        assertEquals(422, post("admin", path, "{\"reason\":\"no\"}").status());
        assertEquals("They can be had today.", post("admin", path, NO).at("/refusal"));
        assertEquals("waiver-is-open", decide("owner", id, "approval").code());
    }

    @Test
    void theListIsNarrowedByWhatTheClockSays() {
        var id = requested("developer");
        decide("admin", id, "approval");
        assertEquals(id, get(WAIVERS + "?status=approved&rule=logs-own-key").at("/items/0/id"));
        scene.links.clock.pass(Duration.ofDays(30));
        assertEquals("", get(WAIVERS + "?status=approved").at("/items/0/id"));
        assertEquals(id, get(WAIVERS + "?status=expired").at("/items/0/id"));
        assertEquals("parameter-invalid", get(WAIVERS + "?status=gone").code());
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        var faulty =
                post(
                        "developer",
                        WAIVERS,
                        "{\"rule\":\"none\",\"reason\":\"so\",\"expiresInDays\":91}");
        assertEquals("waiver-is-well-formed", faulty.code());
        assertEquals("/rule", faulty.at("/errors/0/pointer"));
        assertEquals("/reason", faulty.at("/errors/1/pointer"));
        assertEquals("/expiresInDays", faulty.at("/errors/2/pointer"));
    }

    @Test
    void aWaiverIsWithdrawnByWhoeverRequestedIt() {
        var id = requested("developer");
        assertEquals("withdrawn", decide("developer", id, "withdrawal").at("/status"));
    }
}
