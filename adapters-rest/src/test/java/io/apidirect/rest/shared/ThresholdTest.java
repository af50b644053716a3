package io.apidirect.rest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.SettableClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    private final RestServer server =
            new RestServer(
                    _ -> {
                        throw new NotAuthenticated("Who are you?");
                    },
                    new SettableClock(),
                    new CupResource());

    @AfterEach
    void stop() {
        server.close();
    }

    record Cup(String name, String after) {}

    @Path("cups")
    @Produces("application/json")
    public static class CupResource {

        @GET
        @Path("{cup}")
        @Public
        public Cup cup(@PathParam("cup") String cup, @QueryParam("after") @Nullable String after) {
            return new Cup(cup, String.valueOf(after));
        }

        @POST
        @Public
        public Cup make(Cup cup) {
            return cup;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/cups/a?after=%00|400|parameter-invalid|'after'",
                "/v1/cups/a?after=b&x=a%00b|400|parameter-invalid|'x'",
                "/v1/cups/a%00b|400|parameter-invalid|NUL"
            })
    void anAddressWithNulIsRefusedAndNamed(String path, int status, String code, String word) {
        var answer = server.sendRaw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\"") && answer.contains(word), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*;q=nope", "*/*;q=NaN"})
    void anAcceptHeaderThatCannotBeReadIsRefused(String accept) {
        var answer = server.call("GET", "/cups/a").header("Accept", accept).send();
        assertEquals(406, answer.status());
        assertEquals("not-acceptable", answer.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*;q=.2", "application/json;q=1.0", "*/*; q=0.7", "text/html;q=0.1, */*"})
    void aWeighedAcceptHeaderPasses(String accept) {
        var answer = server.call("GET", "/cups/a").header("Accept", accept).send();
        assertEquals(200, answer.status());
    }

    @Test
    void aBodyWithAnEncodingIsRefused() {
        var zipped =
                server.call("POST", "/cups")
                        .json("{\"name\":\"a\",\"after\":\"b\"}")
                        .header("Content-Encoding", "gzip")
                        .send();
        assertEquals(415, zipped.status());
        assertTrue(zipped.at("/detail").contains("Content-Encoding"), zipped.at("/detail"));
    }

    @Test
    void whatCanBeReadPasses() {
        var answer =
                server.call("GET", "/cups/a%20b?after=%C3%A4")
                        .header("Accept", "text/html;q=0.3, */*;q=0.8")
                        .header("Content-Encoding", "identity")
                        .send();
        assertEquals("a b", answer.at("/name"));
        assertEquals("ä", answer.at("/after"));
    }
}
