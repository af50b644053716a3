package io.apidirect.rest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.rest.shared.EventStreams.Batch;
import io.apidirect.rest.shared.EventStreams.LiveEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.resteasy.plugins.providers.sse.SseImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamsTest {

    private final EventStreams streams =
            new EventStreams(Duration.ofMillis(1), Duration.ofMillis(5));
    private final Client client = new Client();

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
        streams.feed(client, new SseImpl(), "2", after -> upTo(5, after));
        var events = client.untilClosed().stream().filter(e -> e.getName() != null).toList();
        assertEquals(List.of("3", "4", "5"), events.stream().map(OutboundSseEvent::getId).toList());
        assertEquals("{\"name\":\"s3\"}", events.getFirst().getData());
    }

    @Test
    void silenceIsFilledWithComments() throws InterruptedException {
        client.hangUpAfter = 3;
        streams.feed(client, new SseImpl(), "", _ -> new Batch(List.of(), false));
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
        @Public
        public void follow(@Context SseEventSink sink, @Context Sse sse) {
            new EventStreams().feed(sink, sse, "", _ -> gone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "*/*", "application/json"})
    void whatIsNotTheCallersIsNotFoundBeforeAnythingOpens(String accepted) {
        Authentication nobody =
                _ -> {
                    throw new NotAuthenticated("Who are you?");
                };
        try (var server = new RestServer(nobody, new SettableClock(), new KettleResource())) {
            var answer = server.call("GET", "/kettles/log").header("Accept", accepted).send();
            assertEquals(404, answer.status());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals("not-found", answer.code());
        }
    }

    @Test
    void aSourceThatRefusesLaterIsToldAsAProblem() throws InterruptedException {
        streams.feed(
                client,
                new SseImpl(),
                "",
                after -> after == 0 ? new Batch(upTo(5, 0).events(), false) : gone());
        var last = client.untilClosed().getLast();
        assertEquals("problem", last.getName());
        assertTrue(String.valueOf(last.getData()).contains("\"code\":\"not-found\""));
    }

    @Test
    void allStreamsEndWhenTheServerStops() throws InterruptedException {
        streams.stop();
        streams.feed(client, new SseImpl(), "", _ -> new Batch(List.of(), false));
        assertEquals(1, client.untilClosed().size());
    }
}
