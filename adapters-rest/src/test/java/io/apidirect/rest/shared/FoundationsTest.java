package io.apidirect.rest.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.identity.IdentityScene;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.Rule;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.domain.shared.Stale;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds around every resource, shown on a resource made for the purpose. */
class FoundationsTest {

    private static RestServer server;
    private static final SettableClock CLOCK = new SettableClock();
    private static final AtomicInteger BREWED = new AtomicInteger();

    /** Ids of what was made by requests that then broke. */
    private static final List<UUID> POTS = new CopyOnWriteArrayList<>();

    enum TeaRule implements Rule {
        ONE_POT_AT_A_TIME,
        THE_HOST_POURS {
            @Override
            public Nature nature() {
                return Nature.FORBIDDEN;
            }
        };

        @Override
        public String fix() {
            return "Wait for the pot.";
        }
    }

    record Leaf(@NotNull String kind, @Nullable Integer grams) {}

    record Order(@NotNull String guest, List<Leaf> leaves) {}

    record Served(String guest, int number) {}

    @Path("teas")
    @Produces("application/json")
    @Consumes("application/json")
    public static class TeaResource {

        @GET
        @Path("trouble/{kind}")
        @Public
        public Served trouble(@PathParam("kind") String kind) {
            throw switch (kind) {
                case "rule" ->
                        new RuleBroken(
                                TeaRule.ONE_POT_AT_A_TIME,
                                "The pot is in use.",
                                List.of(new Fault("/pot", "is in use")));
                case "forbidden" ->
                        new RuleBroken(TeaRule.THE_HOST_POURS, "You are a guest.", List.of());
                case "stale" -> new Stale("Somebody poured first.");
                case "silent" ->
                        new ProviderUnavailable(
                                "kettle", "The kettle does not answer.", new TimeoutException());
                case "wrapped" -> new IllegalStateException(new Stale("Somebody poured first."));
                default -> new IllegalStateException("a secret of the kitchen");
            };
        }

        @POST
        @Needs(Permission.DEPLOY)
        public Response brew(Order order, @Context SecurityContext who) {
            CallerSecurity.callerOf(who);
            if (order.guest().equals("nobody")) {
                POTS.add(server.ids().ofRequest());
                throw new IllegalStateException("the kettle broke " + BREWED.incrementAndGet());
            }
            return Response.created(URI.create("teas/1"))
                    .entity(new Served(order.guest(), BREWED.incrementAndGet()))
                    .build();
        }

        @POST
        @Path("secret")
        @AnswersSecret
        @Needs(Permission.DEPLOY)
        public Response secret(Order order) {
            return Response.created(URI.create("teas/2"))
                    .entity(new Served("secret recipe", BREWED.incrementAndGet()))
                    .build();
        }

        @PUT
        @Needs(Permission.VIEW)
        public void change(@HeaderParam("If-Match") @Nullable String ifMatch, Order order) {
            EntityTags.require(ifMatch, 3);
        }
    }

    @BeforeAll
    static void start() {
        server =
                new RestServer(
                        token ->
                                Role.parse(token)
                                        .map(role -> IdentityScene.aCaller(ENGINES, role))
                                        .orElseThrow(() -> new NotAuthenticated("Who are you?")),
                        CLOCK,
                        new TeaResource());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RestServer.Call brew(String guest) {
        return server.call("POST", "/teas")
                .as("developer")
                .json("{\"guest\":\"%s\",\"leaves\":[]}".formatted(guest));
    }

    @Nested
    class Problem {

        @ParameterizedTest
        @CsvSource({
            "rule,409,one-pot-at-a-time,false",
            "forbidden,403,the-host-pours,false",
            "stale,409,stale,true",
            "wrapped,409,stale,true",
            "silent,503,provider-unavailable,true",
            "other,500,internal-error,true"
        })
        void namesCodeStatusAndWhetherToRepeat(
                String kind, int status, String code, boolean retryable) {
            var answer = server.call("GET", "/teas/trouble/" + kind).send();
            assertEquals(status, answer.status());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals(code, answer.code());
            assertEquals("/docs/errors/" + code, answer.at("/type"));
            assertEquals(retryable, Boolean.parseBoolean(answer.at("/retryable")));
            assertEquals("/v1/teas/trouble/" + kind, answer.at("/instance"));
            assertEquals(answer.header("X-Request-Id"), answer.at("/requestId"));
            assertTrue(answer.header("API-Direct-Version").matches("\\d+\\.\\d+\\.\\d+.*"));
            assertFalse(answer.at("/fix").isBlank());
        }

        @Test
        void carriesEveryFault() {
            var answer = server.call("GET", "/teas/trouble/rule").send();
            assertEquals("/pot", answer.at("/errors/0/pointer"));
            assertEquals("One pot at a time", answer.at("/title"));
        }

        @Test
        void tellsNothingOfTheInside() {
            var body = server.call("GET", "/teas/trouble/other").send().response().body();
            assertFalse(body.contains("kitchen") || body.contains("Exception"), body);
        }

        @Test
        void isMadeForUnknownPathsMethodsAndTypes() {
            assertEquals("no-such-path", server.call("GET", "/coffee").send().code());
            var wrongMethod = server.call("DELETE", "/teas").send();
            assertEquals("method-not-allowed", wrongMethod.code());
            assertTrue(wrongMethod.header("Allow").contains("POST"));
            var html = server.call("GET", "/teas/trouble/x").header("Accept", "text/html").send();
            assertEquals("not-acceptable", html.code());
            var text = server.call("POST", "/teas").as("developer");
            assertEquals(
                    "unsupported-media-type",
                    text.header("Content-Type", "text/plain").send().code());
        }

        @Test
        void keepsASaneRequestIdAndReplacesAnyOther() {
            var kept = server.call("GET", "/coffee").header("X-Request-Id", "abc-12345").send();
            assertEquals("abc-12345", kept.at("/requestId"));
            var other = server.call("GET", "/coffee").header("X-Request-Id", "<b>").send();
            assertFalse(other.header("X-Request-Id").contains("<"));
        }
    }

    @Nested
    class Body {

        private RestServer.Answer send(String json) {
            return server.call("POST", "/teas").as("developer").json(json).send();
        }

        @Test
        void thatIsNoJsonIsToldWithItsPlace() {
            var answer = send("{\"guest\": \"ada\",\n \"leaves\": [}");
            assertEquals(400, answer.status());
            assertEquals("malformed-json", answer.code());
            assertTrue(answer.at("/detail").contains("line 2, column 13"), answer.at("/detail"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{} {}", "{\"guest\":\"a\",\"guest\":\"b\"}"})
        void mustBeOneThingWithoutRepeatedNames(String json) {
            assertEquals("malformed-json", send(json).code());
        }

        @Test
        void thatIsTooDeepOrHasTooLongANumberIsNoJsonForUs() {
            for (var json : List.of("[".repeat(50_000), "{\"guest\":" + "7".repeat(5_000) + "}")) {
                var answer = send(json);
                assertEquals(400, answer.status());
                assertEquals("malformed-json", answer.code());
                assertFalse(answer.at("/detail").contains("Stream"), answer.at("/detail"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"12345678901234567890", "1e999999999", "-1e-999999999"})
        void takesNoNumberThatDoesNotFit(String number) {
            var answer =
                    send(
                            "{\"guest\":\"a\",\"leaves\":[{\"kind\":\"a\",\"grams\":%s}]}"
                                    .formatted(number));
            assertEquals("fields-invalid", answer.code());
            assertEquals("/leaves/0/grams", answer.at("/errors/0/pointer"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"guest\":\"a\\u0000\"}|/guest",
                    "{\"guest\":\"\\ud83d\"}|/guest",
                    "{\"guest\":\"a\",\"leaves\":[{\"kind\":\"\\ude00\"}]}|/leaves/0/kind",
                    "{\"guest\":\"a\",\"\\u0000\":1}|''"
                })
        void holdsNoTextThatCannotBeStored(String json, String pointer) {
            var answer = send(json);
            assertEquals("fields-invalid", answer.code());
            assertEquals(pointer, answer.at("/errors/0/pointer"));
        }

        @Test
        void thatBreaksOffIsTheClientsFault() {
            var broken =
                    new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new EOFException("gone");
                        }
                    };
            var refused = assertThrows(RequestRefused.class, () -> JsonBodies.bytes(broken));
            assertEquals(RequestRule.MALFORMED_JSON, refused.rule());
        }

        @Test
        void namesAllUnknownAndMissingFieldsAtOnce() {
            var answer =
                    send("{\"leaves\":[{\"grams\":3},{\"kind\":\"oolong\",\"gr\":1}],\"x/y\":1}");
            assertEquals(422, answer.status());
            var pointers =
                    List.of(
                            answer.at("/errors/0/pointer"),
                            answer.at("/errors/1/pointer"),
                            answer.at("/errors/2/pointer"),
                            answer.at("/errors/3/pointer"));
            assertEquals(List.of("/x~1y", "/guest", "/leaves/0/kind", "/leaves/1/gr"), pointers);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"guest\":3}|/guest",
                    "{\"guest\":\"a\",\"leaves\":[{\"kind\":\"a\",\"grams\":\"3\"}]}|/leaves/0/grams",
                    "{\"guest\":\"a\",\"leaves\":7}|/leaves",
                    "[]|''"
                })
        void ofTheWrongTypeIsToldWhere(String json, String pointer) {
            var answer = send(json);
            assertEquals("fields-invalid", answer.code());
            assertEquals(pointer, answer.at("/errors/0/pointer"));
        }

        @Test
        void hasALargestSize() {
            assertEquals("body-too-large", send("\"" + "x".repeat(1 << 20) + "\"").code());
        }
    }

    @Nested
    class Door {

        @Test
        void isShutWithoutAGoodToken() {
            var json = "{\"guest\":\"ada\"}";
            var none = server.call("POST", "/teas").json(json).send();
            assertEquals(401, none.status());
            assertEquals("Bearer", none.header("WWW-Authenticate"));
            assertEquals(
                    401, server.call("POST", "/teas").as("mallory").json(json).send().status());
            var basic = server.call("POST", "/teas").header("Authorization", "Basic b3duZXI=");
            assertEquals(401, basic.json(json).send().status());
        }

        @Test
        void isShutForWhoLacksThePermissionAndSaysWhichOne() {
            var answer = server.call("POST", "/teas").as("viewer").json("{\"guest\":\"a\"}").send();
            assertEquals(403, answer.status());
            assertTrue(answer.at("/detail").contains("'deploy'"), answer.at("/detail"));
        }
    }

    @Nested
    class RepeatedPost {

        @Test
        void isDoneOnceAndAnsweredTwice() {
            var first = brew("ada").header("Idempotency-Key", "once").send();
            var second = brew("ada").header("Idempotency-Key", "once").send();
            assertEquals(201, second.status());
            assertEquals(first.response().body(), second.response().body());
            assertEquals(first.header("Location"), second.header("Location"));
            assertEquals("true", second.header("Idempotency-Replayed"));
            assertEquals("", first.header("Idempotency-Replayed"));
        }

        @Test
        void underTheSameKeyMustBeTheSameRequest() {
            brew("ada").header("Idempotency-Key", "same").send();
            var other = brew("bob").header("Idempotency-Key", "same").send();
            assertEquals("idempotency-key-reused", other.code());
            assertEquals(422, other.status());
        }

        @Test
        void makesTheSameThingAgainIfItsFirstRunDiedUnanswered() {
            POTS.clear();
            brew("nobody").header("Idempotency-Key", "broken").send();
            brew("nobody").header("Idempotency-Key", "broken").send();
            brew("nobody").header("Idempotency-Key", "another").send();
            brew("nobody").send();
            assertEquals(POTS.get(0), POTS.get(1));
            assertEquals(3, Set.copyOf(POTS).size());
        }

        @Test
        void mayTryAgainAfterAFailureOfOurs() {
            int before = BREWED.get();
            assertEquals(500, brew("nobody").header("Idempotency-Key", "again").send().status());
            assertEquals(500, brew("nobody").header("Idempotency-Key", "again").send().status());
            assertEquals(before + 2, BREWED.get());
        }

        @Test
        void neverRepeatsASecret() {
            Optional<RestServer.Answer> last = Optional.empty();
            for (int i = 0; i < 2; i++) {
                last =
                        Optional.of(
                                server.call("POST", "/teas/secret")
                                        .as("developer")
                                        .json("{\"guest\":\"ada\"}")
                                        .header("Idempotency-Key", "secret")
                                        .send());
            }
            assertEquals("already-created", last.orElseThrow().code());
            assertTrue(last.orElseThrow().header("Location").endsWith("/teas/2"));
            assertFalse(last.orElseThrow().response().body().contains("recipe"));
        }

        @Test
        void needsAReadableKey() {
            var answer = brew("ada").header("Idempotency-Key", "x".repeat(129)).send();
            assertEquals("idempotency-key-invalid", answer.code());
        }
    }

    @Nested
    class AnEdit {

        private RestServer.Call change() {
            return server.call("PUT", "/teas").as("viewer").json("{\"guest\":\"ada\"}");
        }

        @Test
        void saysForWhichVersionItWasMade() {
            assertEquals(428, change().send().status());
            assertEquals(412, change().header("If-Match", EntityTags.of(2)).send().status());
            assertEquals(412, change().header("If-Match", "*").send().status());
            assertEquals(204, change().header("If-Match", EntityTags.of(3)).send().status());
        }
    }
}
