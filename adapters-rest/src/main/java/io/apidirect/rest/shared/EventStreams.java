package io.apidirect.rest.shared;

import io.apidirect.domain.shared.DomainException;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Live views over server-sent events. Each stream is a virtual thread that asks its source for what
 * is new, so it holds no pool thread and, between two looks, no connection. A client that comes
 * back with Last-Event-ID goes on where it stopped; a comment every 15 seconds keeps the line open.
 * A right that ends, ends its streams: the caller is proven again every 5 seconds.
 */
@RestComponent
public class EventStreams {

    /** Of what streams; ranks behind JSON for a client that takes either. */
    public static final String MEDIA_TYPE = "text/event-stream;qs=0.5";

    private static final System.Logger LOG = System.getLogger(EventStreams.class.getName());

    private final Pace pace;
    private final LivePlaces places = new LivePlaces();
    private final AtomicBoolean stopped = new AtomicBoolean();

    public EventStreams() {
        this(
                new Pace(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        Duration.ofHours(1)));
    }

    EventStreams(Pace pace) {
        this.pace = pace;
    }

    /**
     * How often what is done.
     *
     * @param look between two questions to the source
     * @param heartbeat the longest silence on the line
     * @param proof between two proofs that the caller may still see this
     * @param longest after which a client has to come back
     */
    record Pace(Duration look, Duration heartbeat, Duration proof, Duration longest) {}

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
     * Feeds {@code sink} from {@code source}, from after the event {@code lastEventId} on, for as
     * long as the caller may see it. The first look is taken before the stream opens, so what the
     * source refuses is refused like any other request.
     */
    public void feed(
            SecurityContext security,
            SseEventSink sink,
            Sse sse,
            String lastEventId,
            Source source) {
        var visitor = CallerSecurity.visitorOf(security);
        long start = lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : 0;
        var first = source.after(start);
        places.take(visitor.caller());
        Thread.ofVirtual()
                .name("live-view")
                .start(
                        () -> {
                            try (sink) {
                                run(new LiveLine(sink, sse, start), visitor, first, source);
                            } finally {
                                places.leave(visitor.caller());
                            }
                        });
    }

    private void run(LiveLine line, Visitor visitor, Batch first, Source source) {
        try {
            line.comment("open");
            line.send(first);
            if (!first.isLast()) {
                goOn(line, visitor, source);
            }
        } catch (DomainException refused) {
            line.send(Problems.problemOf(refused));
        } catch (RuntimeException gone) {
            // A client that went away is the usual reason, and nobody is left to tell.
            LOG.log(Level.DEBUG, "A live view ended early", gone);
        }
    }

    private void goOn(LiveLine line, Visitor visitor, Source source) {
        long begun = System.nanoTime();
        long proven = begun;
        boolean isLast = false;
        while (!isLast && !line.isClosed() && !stopped.get()) {
            line.keepOpen(pace.heartbeat());
            LockSupport.parkNanos(pace.look().toNanos());
            if (isPast(begun, pace.longest())) {
                line.comment("this view has lasted its longest time: come back with Last-Event-ID");
                return;
            }
            if (isPast(proven, pace.proof())) {
                visitor.knock().run();
                proven = System.nanoTime();
            }
            var batch = source.after(line.seen());
            line.send(batch);
            isLast = batch.isLast();
        }
    }

    private static boolean isPast(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    /** Ends all streams, so that the server can stop; clients come back to another node. */
    @PreDestroy
    void stop() {
        stopped.set(true);
    }
}
