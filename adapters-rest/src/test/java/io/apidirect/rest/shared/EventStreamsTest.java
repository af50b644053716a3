package io.apidirect.rest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.rest.shared.EventStreams.Batch;
import io.apidirect.rest.shared.EventStreams.LiveEvent;
import jakarta.ws.rs.sse.OutboundSseEvent;
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

    @Test
    void aSourceThatRefusesIsToldAsAProblem() throws InterruptedException {
        streams.feed(
                client,
                new SseImpl(),
                "",
                _ -> {
                    throw new NotFound("deployment", "dep_1");
                });
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
