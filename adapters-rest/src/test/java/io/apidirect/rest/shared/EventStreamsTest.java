package io.apidirect.rest.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.domain.shared.UserId;
import io.apidirect.rest.shared.EventStreams.Batch;
import io.apidirect.rest.shared.EventStreams.LiveEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.resteasy.plugins.providers.sse.SseImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamsTest {

    private final EventStreams streams =
            new EventStreams(pace(Duration.ofMillis(5), Duration.ofHours(1)));
    private final Client client = new Client();
    private final AtomicReference<Optional<DomainException>> lost =
            new AtomicReference<>(Optional.empty());
    private final SecurityContext ada = security(caller(ENGINES, 1));

    private static Caller caller(OrganizationId organization, int number) {
        var user = new UserId(new UUID(7, number));
        return new Caller(
                organization, user, Role.VIEWER, Caller.Authentication.SESSION, Actor.of(user));
    }

    private static EventStreams.Pace pace(Duration proof, Duration longest) {
        return new EventStreams.Pace(Duration.ofMillis(1), Duration.ofMillis(5), proof, longest);
    }

    /** A caller whose right lasts until {@code lost} says otherwise. */
    private SecurityContext security(Caller caller) {
        return new CallerSecurity(
                new Visitor(
                        caller,
                        () ->
                                lost.get()
                                        .ifPresent(
                                                reason -> {
                                                    throw reason;
                                                })));
    }

    record Step(String name) {}

    /** Somebody who listens, and hangs up after some messages. */
    private static final class Client implements SseEventSink {
        private final List<OutboundSseEvent> heard = new ArrayList<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private int hangUpAfter = Integer.MAX_VALUE;

        @Override
        public synchronized boolean isClosed() {
            return heard.size() >= hangUpAfter;
        }

        @Override
        public synchronized CompletionStage<?> send(OutboundSseEvent event) {
            heard.add(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public void close() {
            closed.countDown();
        }

        List<OutboundSseEvent> untilClosed() throws InterruptedException {
            assertTrue(closed.await(20, TimeUnit.SECONDS), "the stream did not end");
            return heard;
        }
    }

    private static Batch upTo(long last, long after) {
        var events =
                LongStream.rangeClosed(after + 1, Math.min(last, after + 2))
                        .mapToObj(n -> new LiveEvent(n, "step", new Step("s" + n)))
                        .toList();
        return new Batch(events, after + events.size() >= last);
    }

    @Test
    void aClientThatComesBackHearsWhatItMissedAndThenTheEnd() throws InterruptedException {
        streams.feed(ada, client, new SseImpl(), "2", after -> upTo(5, after));
        var events = client.untilClosed().stream().filter(e -> e.getName() != null).toList();
        assertEquals(List.of("3", "4", "5"), events.stream().map(OutboundSseEvent::getId).toList());
        assertEquals("{\"name\":\"s3\"}", events.getFirst().getData());
    }

    @Test
    void silenceIsFilledWithComments() throws InterruptedException {
        client.hangUpAfter = 3;
        streams.feed(ada, client, new SseImpl(), "", _ -> new Batch(List.of(), false));
        assertEquals("still here", client.untilClosed().getLast().getComment());
    }

    private static Batch gone() {
        throw new NotFound("deployment", "dep_1");
    }

    /** Two ways to read a log, one of which is live, of something that is somebody else's. */
    @Path("kettles/log")
    @Produces("application/json")
    public static class KettleResource {

        @GET
        @Public
        public String log() {
            throw new NotFound("kettle", "of another guest");
        }

        @GET
        @Produces(EventStreams.MEDIA_TYPE)
        @Needs(Permission.VIEW)
        public void follow(
                @Context SecurityContext security, @Context SseEventSink sink, @Context Sse sse) {
            new EventStreams().feed(security, sink, sse, "", _ -> gone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "*/*", "application/json"})
    void whatIsNotTheCallersIsNotFoundBeforeAnythingOpens(String accepted) {
        Authentication anybody = _ -> caller(ENGINES, 1);
        try (var server = new RestServer(anybody, new SettableClock(), new KettleResource())) {
            var answer =
                    server.call("GET", "/kettles/log").as("t").header("Accept", accepted).send();
            assertEquals(404, answer.status());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals("not-found", answer.code());
        }
    }

    @Test
    void aSourceThatRefusesLaterIsToldAsAProblem() throws InterruptedException {
        streams.feed(
                ada,
                client,
                new SseImpl(),
                "",
                after -> after == 0 ? new Batch(upTo(5, 0).events(), false) : gone());
        var last = client.untilClosed().getLast();
        assertEquals("problem", last.getName());
        assertTrue(String.valueOf(last.getData()).contains("\"code\":\"not-found\""));
        assertEquals("2", last.getId(), "a client would hear again what it has seen");
    }

    static Stream<Arguments> lossesOfTheRight() {
        return Stream.of(
                arguments(new NotAuthenticated("The token is revoked."), "not-authenticated"),
                arguments(new NotAllowed("You are no member any more."), "not-allowed"));
    }

    @ParameterizedTest
    @MethodSource("lossesOfTheRight")
    void aStreamEndsWithTheReasonWhenItsCallerLosesTheRight(DomainException loss, String code)
            throws InterruptedException {
        streams.feed(ada, client, new SseImpl(), "7", _ -> new Batch(List.of(), false));
        lost.set(Optional.of(loss));
        var last = client.untilClosed().getLast();
        assertEquals("problem", last.getName());
        assertEquals("7", last.getId());
        assertTrue(String.valueOf(last.getData()).contains("\"code\":\"" + code + "\""));
    }

    @Test
    void aStreamHasALongestLifeAfterWhichItsClientComesBack() throws InterruptedException {
        var brief = new EventStreams(pace(Duration.ofHours(1), Duration.ofMillis(20)));
        brief.feed(ada, client, new SseImpl(), "", _ -> new Batch(List.of(), false));
        var last = String.valueOf(client.untilClosed().getLast().getComment());
        assertTrue(last.contains("come back with Last-Event-ID"), last);
    }

    private void open(SecurityContext security, Client listener) {
        streams.feed(security, listener, new SseImpl(), "", _ -> new Batch(List.of(), false));
    }

    @Test
    void oneOrganisationAndOnePersonCannotTakeAllPlaces() {
        for (int i = 0; i < 20; i++) {
            open(ada, new Client());
        }
        var person = assertThrows(RequestRefused.class, () -> open(ada, new Client()));
        assertEquals(RequestRule.TOO_MANY_LIVE_VIEWS, person.rule());
        for (int i = 0; i < 20; i++) {
            open(security(caller(ENGINES, 2)), new Client());
        }
        var bob = security(caller(ENGINES, 3));
        var organization = assertThrows(RequestRefused.class, () -> open(bob, new Client()));
        assertTrue(
                String.valueOf(organization.getMessage()).startsWith("Your organisation has 40"));
        open(security(caller(RIVALS, 4)), new Client());
        streams.stop();
    }

    @Test
    void aViewThatEndsGivesItsPlaceBack() throws InterruptedException {
        int heard = 0;
        for (int i = 0; i < 50; i++) {
            var listener = new Client();
            streams.feed(ada, listener, new SseImpl(), "", after -> upTo(2, after));
            heard += listener.untilClosed().size();
        }
        assertEquals(50 * 3, heard);
    }

    @Test
    void allStreamsEndWhenTheServerStops() throws InterruptedException {
        streams.stop();
        streams.feed(ada, client, new SseImpl(), "", _ -> new Batch(List.of(), false));
        assertEquals(1, client.untilClosed().size());
    }
}
