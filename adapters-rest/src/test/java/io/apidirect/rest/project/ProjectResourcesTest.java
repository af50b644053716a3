package io.apidirect.rest.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.ListEnvironments;
import io.apidirect.application.project.ListProjects;
import io.apidirect.application.project.ProjectScene;
import io.apidirect.application.project.ShowEnvironment;
import io.apidirect.application.project.ShowProject;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.UserId;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectResourcesTest {

    private static final String PROD = "/projects/shop/environments/prod";

    private final ProjectScene scene = new ProjectScene();
    private final Cursors cursors = new Cursors(RestServer.aSeal());
    private final ShowEnvironment show = new ShowEnvironment(scene.projects, scene.environments);
    private final RestServer server =
            new RestServer(
                    ProjectResourcesTest::caller,
                    scene.links.clock,
                    new ProjectResource(
                            scene.createProject,
                            scene.changeProject,
                            scene.deleteProject,
                            new ListProjects(scene.projects),
                            new ShowProject(scene.projects),
                            cursors),
                    new EnvironmentResource(
                            scene.createEnvironment,
                            scene.configure,
                            scene.deleteEnvironment,
                            new ListEnvironments(scene.projects, scene.environments),
                            show,
                            cursors),
                    new VariableResource(show, scene.setVariable, scene.removeVariable),
                    new SecretResource(show, scene.putSecret, scene.removeSecret),
                    new ManifestResource());

    private static Caller caller(String token) {
        return new Caller(
                token.startsWith("rival") ? RIVALS : ENGINES,
                new UserId(new UUID(0, 7)),
                token.endsWith("viewer") ? Role.VIEWER : Role.DEVELOPER,
                Caller.Authentication.SESSION,
                ADA);
    }

    @BeforeEach
    void aProjectWithAnEnvironment() {
        scene.links.linked(ENGINES, "123456789012");
        assertEquals(201, post("/projects", "{\"name\":\"shop\"}").status());
        var environment =
                "{\"name\":\"prod\",\"profile\":\"prod\",\"accountLink\":\"aws-123456789012\"}";
        assertEquals(201, post("/projects/shop/environments", environment).status());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RestServer.Answer post(String path, String json) {
        return server.call("POST", path).as("ada").json(json).send();
    }

    private RestServer.Answer put(String path, String json) {
        return server.call("PUT", path).as("ada").json(json).send();
    }

    private RestServer.Answer get(String path) {
        return server.call("GET", path).as("ada").send();
    }

    private RestServer.Answer delete(String path) {
        return server.call("DELETE", path).as("ada").send();
    }

    private RestServer.Answer patch(String path, String etag, String json) {
        return server.call("PATCH", path).as("ada").header("If-Match", etag).json(json).send();
    }

    @Test
    void aProjectIsShownByNameAndById() {
        var byName = get("/projects/shop");
        assertEquals("shop", byName.at("/name"));
        assertEquals(byName.at("/id"), get("/projects/" + byName.at("/id")).at("/id"));
        assertEquals("shop", get("/projects").at("/items/0/name"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var seen = get("/projects/shop").header("ETag");
        var blind =
                server.call("PATCH", "/projects/shop")
                        .as("ada")
                        .json("{\"description\":\"A\"}")
                        .send();
        assertEquals(428, blind.status());
        var changed = patch("/projects/shop", seen, "{\"description\":\"A shop.\"}");
        assertEquals("A shop.", changed.at("/description"));
        assertEquals(changed.header("ETag"), get("/projects/shop").header("ETag"));
        assertEquals(412, patch("/projects/shop", seen, "{\"description\":\"B\"}").status());
    }

    @Test
    void anEnvironmentChangesOnlyWhereItIsAskedTo() {
        var seen = get(PROD).header("ETag");
        var changed =
                server.call("PATCH", PROD)
                        .as("ada")
                        .header("If-Match", seen)
                        .json("{\"profile\":\"staging\"}")
                        .send();
        assertEquals(200, changed.status());
        assertEquals("staging", changed.at("/profile"));
        assertEquals("eu-west-1", changed.at("/region"));
    }

    @Test
    void everyFaultOfAnEnvironmentIsNamed() {
        var faulty =
                post(
                        "/projects/shop/environments",
                        "{\"name\":\"Prod!\",\"profile\":\"big\",\"accountLink\":\"x\",\"region\":\"moon\"}");
        assertEquals(422, faulty.status());
        assertEquals("/name", faulty.at("/errors/0/pointer"));
        assertEquals("/profile", faulty.at("/errors/1/pointer"));
        assertEquals("/region", faulty.at("/errors/2/pointer"));
    }

    @Test
    void variablesAreSetListedAndRemoved() {
        assertEquals("red", put(PROD + "/variables/COLOR", "{\"value\":\"red\"}").at("/value"));
        assertEquals("COLOR", get(PROD + "/variables").at("/items/0/name"));
        assertEquals("COLOR", get(PROD).at("/variables/0"));
        assertEquals(204, delete(PROD + "/variables/COLOR").status());
        assertEquals(404, delete(PROD + "/variables/COLOR").status());
        assertEquals(
                "variable-is-well-formed",
                put(PROD + "/variables/PORT", "{\"value\":\"1\"}").code());
    }

    @Test
    void theValueOfASecretComesInAndNeverGoesOut() {
        var set = put(PROD + "/secrets/TOKEN", "{\"value\":\"hunter2\"}");
        assertEquals("TOKEN", set.at("/name"));
        assertTrue(set.at("/arn").startsWith("arn:aws:secretsmanager:eu-west-1:123456789012:"));
        var listed = get(PROD + "/secrets");
        assertEquals("TOKEN", listed.at("/items/0/name"));
        assertFalse((set.response().body() + listed.response().body()).contains("hunter2"));
        assertEquals(Map.of("apidirect/shop/prod/TOKEN", "hunter2"), scene.store.values());
        assertEquals(204, delete(PROD + "/secrets/TOKEN").status());
        assertEquals(Map.of(), scene.store.values());
    }

    @Test
    void aRefusedSecretIsNotRepeated() {
        var refused = put(PROD + "/secrets/AWS_X", "{\"value\":\"hunter2\"}");
        assertEquals(422, refused.status());
        assertFalse(refused.response().body().contains("hunter2"));
        var misshapen = put(PROD + "/secrets/TOKEN", "{\"value\":[\"hunter2\"]}");
        assertEquals(422, misshapen.status());
        assertFalse(misshapen.response().body().contains("hunter2"));
    }

    @Test
    void aProjectGoesAfterItsEnvironments() {
        assertEquals("project-is-empty-before-deletion", delete("/projects/shop").code());
        assertEquals(204, delete(PROD).status());
        assertEquals(204, delete("/projects/shop").status());
        assertEquals(404, get("/projects/shop").status());
    }

    @Test
    void anotherOrganizationFindsNothing() {
        for (var path :
                new String[] {"/projects/shop", PROD, PROD + "/variables", PROD + "/secrets"}) {
            assertEquals(404, server.call("GET", path).as("rival").send().status(), path);
        }
        var stolen = server.call("PUT", PROD + "/secrets/TOKEN").as("rival");
        assertEquals(404, stolen.json("{\"value\":\"x\"}").send().status());
        assertEquals(Map.of(), scene.store.values());
    }

    @Test
    void aViewerLooksButDoesNotTouch() {
        assertEquals(200, server.call("GET", PROD).as("viewer").send().status());
        var set = server.call("PUT", PROD + "/variables/COLOR").as("viewer");
        assertEquals(403, set.json("{\"value\":\"red\"}").send().status());
        assertEquals(403, server.call("DELETE", PROD).as("viewer").send().status());
    }

    @Test
    void aManifestIsCheckedWithLines() {
        var faulty = post("/manifest-validations", "{\"manifest\":\"name: Shop!\\ncpu: much\\n\"}");
        assertEquals(200, faulty.status());
        assertEquals("1", faulty.at("/problems/0/line"));
        assertEquals("2", faulty.at("/problems/1/line"));
        var valid = post("/manifest-validations", "{\"manifest\":\"name: shop\\n\"}");
        assertEquals("{\"problems\":[]}", valid.response().body());
    }

    @Test
    void anybodyReadsTheSchemaOfTheManifest() {
        var schema = server.call("GET", "/manifest-schema").send();
        assertEquals(200, schema.status());
        assertFalse(schema.at("/properties/name").isEmpty() && schema.at("/$schema").isEmpty());
    }
}
