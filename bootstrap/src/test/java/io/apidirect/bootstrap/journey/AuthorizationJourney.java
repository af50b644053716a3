package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the running server publishes, tried by somebody without a token and by the
 * owner of another organisation. An operation that is added later is tried without a word here.
 */
@ExtendWith(SharedPlatform.class)
class AuthorizationJourney {

    private static final String PROJECT = "secret-project";

    private static final List<Operation> OPERATIONS = new ArrayList<>();
    private static final Map<String, String> IDS = new HashMap<>();
    private static URI url = URI.create("");

    /**
     * @param path with the first organisation's ids
     * @param isOwned whether it names something of that organisation; a region is AWS's
     */
    private record Operation(
            String id, String method, String path, boolean isPublic, boolean isOwned) {}

    @BeforeAll
    static void start(Running running) throws IOException, InterruptedException {
        url = running.url();
        makeSomethingOfEverything(running.platform().simulator());
        readOperations();
    }

    private static void makeSomethingOfEverything(URI aws)
            throws IOException, InterruptedException {
        var owner = Caller.signUp(url, "grace");
        var site = Site.open(owner, aws, "555566667777", PROJECT);
        var plan = site.plan("secret");
        site.approve(plan);
        var token = owner.post("/v1/access-tokens", Map.of("name", "robot"));
        IDS.put("project", idOf(owner.get("/v1/projects/" + PROJECT)));
        IDS.put("environment", idOf(owner.get("/v1/projects/" + PROJECT + "/environments/dev")));
        IDS.put("accountLink", idOf(owner.get("/v1/account-links").path("items").path(0)));
        IDS.put("plan", idOf(plan));
        IDS.put("deployment", idOf(site.deployment()));
        IDS.put("token", idOf(token));
        IDS.put("variable", "GREETING");
        IDS.put("secret", "KEY");
        IDS.put("waiver", idOf(waiver(owner)));
        IDS.put("domain", idOf(domain(owner)));
        IDS.put("region", "eu-west-1");
    }

    private static JsonNode waiver(Caller owner) throws IOException, InterruptedException {
        return owner.post(
                "/v1/projects/" + PROJECT + "/environments/dev/waivers",
                Map.of("rule", "images-encrypted", "reason", "It carries no data of people."));
    }

    private static JsonNode domain(Caller owner) throws IOException, InterruptedException {
        return owner.post(
                "/v1/projects/" + PROJECT + "/environments/dev/domains",
                Map.of("name", "api.example.com"));
    }

    private static String idOf(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static void readOperations() throws IOException, InterruptedException {
        var document = Caller.anonymous(url).get("/openapi?format=json");
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                OPERATIONS.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
    }

    private static Operation operation(String template, String method, JsonNode described) {
        var path = template;
        for (var id : IDS.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        var security = described.path("security");
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                security.isArray() && security.isEmpty(),
                template.replace("{region}", "").contains("{"));
    }

    @Test
    void without_a_token_every_operation_that_is_not_public_answers_401()
            throws IOException, InterruptedException {
        assertTrue(OPERATIONS.size() > 40, "read " + OPERATIONS.size());
        var expected = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            if (!operation.isPublic) {
                expected.add(operation.id + " 401");
                answered.add(operation.id + " " + status(Caller.anonymous(url), operation));
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", answered));
    }

    @Test
    void the_owner_of_another_organisation_finds_nothing()
            throws IOException, InterruptedException {
        var stranger = Caller.signUp(url, "mallory");
        var expected = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            if (operation.isOwned) {
                expected.add(operation.id + " 404");
                answered.add(operation.id + " " + status(stranger, operation));
            }
        }
        assertTrue(expected.size() > 25, "tried " + expected.size());
        assertEquals(String.join("\n", expected), String.join("\n", answered));
    }

    private static int status(Caller caller, Operation operation)
            throws IOException, InterruptedException {
        return caller.send(operation.method, operation.path, body(operation)).statusCode();
    }

    /** What the owner could send; so that nothing but the owner's absence is in the way. */
    private static String body(Operation operation) {
        return switch (operation.id) {
            case "changeProject" -> "{\"description\": \"mine\"}";
            case "changeEnvironment" -> "{\"profile\": \"prod\"}";
            case "createEnvironment" ->
                    """
                    {"name": "mine", "profile": "dev", "accountLink": "%s"}"""
                            .formatted(IDS.get("accountLink"));
            case "destroyEnvironment" -> "{\"confirmation\": \"dev\"}";
            case "requestChange" -> "{\"kind\": \"destroy\"}";
            case "planChange" ->
                    """
                    {"manifest": "name: mine\\nruntime: python3.12\\nentryPoint: hello:app\\n", "sourceSize": 1, "sourceDigest": "sha256:%s"}"""
                            .formatted("0".repeat(64));
            case "approvePlan" -> "{\"digest\": \"%s\"}".formatted("0".repeat(64));
            case "guardEnvironment" -> "{\"approval\": \"admin\"}";
            case "addDomain" -> "{\"name\": \"api.example.com\"}";
            case "requestWaiver" ->
                    "{\"rule\": \"images-encrypted\", \"reason\": \"It would be mine.\"}";
            case "refuseWaiver" -> "{\"reason\": \"It would be mine.\"}";
            case "repairDrift" -> "{\"drift\": \"drift_01h455vb4pex5vsknk084sn02q\"}";
            case "createSourceUpload" -> "{\"size\": 1}";
            case "setVariable", "setSecret" -> "{\"value\": \"mine\"}";
            default -> operation.method.equals("POST") ? "{}" : "";
        };
    }
}
