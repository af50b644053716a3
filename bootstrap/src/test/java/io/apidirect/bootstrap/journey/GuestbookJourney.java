package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import io.apidirect.bootstrap.launcher.StartedPlatform;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application with a database, which then gets a name of its own with TLS. */
@ExtendWith(SharedPlatform.class)
class GuestbookJourney {

    private static final String NAME = "guests.example.com";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_was_written_is_there_after_the_release_that_brings_the_domain(Running running)
            throws IOException, InterruptedException, GeneralSecurityException {
        assumeTrue(Python.canBuildApps(), "python3 with venv is needed to build apps");
        var platform = running.platform();
        var beginnings = new Beginnings(running, "guestbook");
        var owner = beginnings.signUp("gus");
        beginnings.makeProject(owner, beginnings.link(owner, "141414141414"), "guestbook");
        owner.run("deploy", "--yes");
        var entries = address(owner).resolve("/entries");
        var signed = platform.post(entries, "{\"name\": \"Ada\", \"text\": \"O'Hara's 100 %\"}");
        assertEquals(201, signed.statusCode(), signed.body());
        var entry = entries.resolve("/entries/" + JSON.readTree(signed.body()).path("id"));
        assertEquals(signed.body(), platform.get(entry).body());

        prove(owner, platform);
        Beginnings.replace(owner.folder().resolve("app/main.py"), "1.0.0", "1.1.0");
        owner.run("deploy", "--yes");

        assertEquals(URI.create("https://" + NAME), address(owner));
        var address = ofLoadBalancer(owner);
        assertEquals("https://" + entries.getAuthority(), address.toString());
        var led = platform.get(entry);
        assertEquals(301, led.statusCode());
        assertEquals(
                address.resolve(entry.getPath()).toString(),
                led.headers().firstValue("location").orElse(""));
        var caller = new TrustingCaller(platform.simulator(), address.getPort());
        var kept = caller.get(NAME, entry.getPath());
        assertTrue(kept.startsWith("HTTP/1.1 200") && kept.endsWith(signed.body()), kept);
        assertTrue(caller.get(NAME, "/openapi.json").contains("\"1.1.0\""));
        assertThrows(SSLHandshakeException.class, () -> caller.get("other.example.com", "/"));
    }

    private static URI address(CommandLine client) throws IOException, InterruptedException {
        return URI.create(client.run("outputs", "--query", "url"));
    }

    private static URI ofLoadBalancer(CommandLine client) throws IOException, InterruptedException {
        var outputs = JSON.readTree(client.run("outputs", "--json")).path("outputs");
        return URI.create(outputs.path("network.Url").asText());
    }

    /** Adds the domain and enters the record that it shows, into the simulator's DNS. */
    private static void prove(CommandLine client, StartedPlatform platform)
            throws IOException, InterruptedException {
        client.run("domains", "add", NAME);
        assertEquals("waiting", status(client));
        var record = record(client);
        platform.post(
                platform.simulator().resolve("/_simulator/dns"),
                JSON.createObjectNode()
                        .put("name", record.path("name").asText())
                        .put("type", record.path("type").asText())
                        .put("value", record.path("value").asText())
                        .toString());
        // Added again it is looked for at once, and not within the minute.
        client.run("domains", "add", NAME);
        assertEquals("issued", status(client));
    }

    private static String status(CommandLine client) throws IOException, InterruptedException {
        return client.run("domains", "show", NAME, "--query", "status");
    }

    private static JsonNode record(CommandLine client) throws IOException, InterruptedException {
        var records = client.run("domains", "records", NAME, "--json");
        return JSON.readTree(records).path("items").path(0);
    }
}
