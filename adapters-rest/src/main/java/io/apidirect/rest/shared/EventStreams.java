package io.apidirect.rest.shared;

import io.apidirect.domain.shared.DomainException;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Live views over server-sent events. Each stream is a virtual thread that asks its source for what
 * is new, so it holds no pool thread and, between two looks, no connection. A client that comes
 * back with Last-Event-ID goes on where it stopped; a comment every 15 seconds keeps the line open.
 */
@RestComponent
public class EventStreams {

    /** Of what streams; ranks behind JSON for a client that takes either. */
    public static final String MEDIA_TYPE = "text/event-stream;qs=0.5";

    private static final System.Logger LOG = System.getLogger(EventStreams.class.getName());
    private static final int MOST_STREAMS = 500;

    private final Duration look;
    private final Duration heartbeat;
    private final Semaphore places = new Semaphore(MOST_STREAMS);
    private final AtomicBoolean stopped = new AtomicBoolean();

    public EventStreams() {
        this(Duration.ofMillis(500), Duration.ofSeconds(15));
    }

    EventStreams(Duration look, Duration heartbeat) {
        this.look = look;
        this.heartbeat = heartbeat;
    }

    /** Where a stream's events come from; asked from a thread without request or transaction. */
    @FunctionalInterface
    public interface Source {

        /** What happened after the event with this number, oldest first; 0 for everything. */
        Batch after(long number);
    }

    /**
     * Some events.
     *
     * @param isLast nothing will ever follow, so the stream ends after these
     */
    public record Batch(List<LiveEvent> events, boolean isLast) {}

    /**
     * One event.
     *
     * @param number its place in the source, which becomes the event id
     * @param body a record, sent as JSON
     */
    public record LiveEvent(long number, String name, Object body) {}

    /**
     * Feeds {@code sink} from {@code source}, from after the event {@code lastEventId} on. The
     * first look is taken before the stream opens, so what the source refuses is refused like any
     * other request.
     */
    public void feed(SseEventSink sink, Sse sse, String lastEventId, Source source) {
        long start = lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : 0;
        var first = source.after(start);
        if (!places.tryAcquire()) {
            throw new RequestRefused(
                    RequestRule.PLATFORM_BUSY, "Too many live views are open on this node.");
        }
        Thread.ofVirtual()
                .name("live-view")
                .start(
                        () -> {
                            try (sink) {
                                run(new Line(sink, sse), first, start, source);
                            } finally {
                                places.release();
                            }
                        });
    }

    private void run(Line line, Batch first, long start, Source source) {
        try {
            line.comment("open");
            long seen = line.send(first, start);
            boolean isLast = first.isLast();
            while (!isLast && !line.isClosed() && !stopped.get()) {
                line.keepOpen(heartbeat);
                LockSupport.parkNanos(look.toNanos());
                var batch = source.after(seen);
                seen = line.send(batch, seen);
                isLast = batch.isLast();
            }
        } catch (DomainException refused) {
            line.send(Long.toString(start), "problem", Problems.problemOf(refused));
        } catch (RuntimeException gone) {
            // A client that went away is the usual reason, and nobody is left to tell.
            LOG.log(Level.DEBUG, "A live view ended early", gone);
        }
    }

    /** Ends all streams, so that the server can stop; clients come back to another node. */
    @PreDestroy
    void stop() {
        stopped.set(true);
    }

    /** One client's connection. */
    private static final class Line {

        private final SseEventSink sink;
        private final Sse sse;
        private long spoken = System.nanoTime();

        Line(SseEventSink sink, Sse sse) {
            this.sink = sink;
            this.sse = sse;
        }

        boolean isClosed() {
            return sink.isClosed();
        }

        void comment(String text) {
            speak(sse.newEventBuilder().comment(text).build());
        }

        /** Answers the number of the last event that was sent. */
        long send(Batch batch, long seen) {
            long last = seen;
            for (var event : batch.events()) {
                send(Long.toString(event.number()), event.name(), event.body());
                last = event.number();
            }
            return last;
        }

        void send(String id, String name, Object body) {
            speak(
                    sse.newEventBuilder()
                            .id(id)
                            .name(name)
                            .data(String.class, Json.text(body))
                            .build());
        }

        void keepOpen(Duration heartbeat) {
            if (System.nanoTime() - spoken > heartbeat.toNanos()) {
                comment("still here");
            }
        }

        private void speak(OutboundSseEvent event) {
            sink.send(event).toCompletableFuture().join();
            spoken = System.nanoTime();
        }
    }
}
