package io.apidirect.rest.shared;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;

/** The connection of one live view, and how far its client has seen. */
final class LiveLine {

    private final SseEventSink sink;
    private final Sse sse;
    private long seen;
    private long spoken = System.nanoTime();

    LiveLine(SseEventSink sink, Sse sse, long seen) {
        this.sink = sink;
        this.sse = sse;
        this.seen = seen;
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    /** The number of the last event that was sent. */
    long seen() {
        return seen;
    }

    void comment(String text) {
        speak(sse.newEventBuilder().comment(text).build());
    }

    void send(EventStreams.Batch batch) {
        for (var event : batch.events()) {
            seen = event.number();
            send(event.name(), event.body());
        }
    }

    /** Why nothing more comes; the client may go on after what it has seen. */
    void send(Problem problem) {
        send("problem", problem);
    }

    void keepOpen(Duration heartbeat) {
        if (System.nanoTime() - spoken > heartbeat.toNanos()) {
            comment("still here");
        }
    }

    private void send(String name, Object body) {
        speak(
                sse.newEventBuilder()
                        .id(Long.toString(seen))
                        .name(name)
                        .data(String.class, Json.text(body))
                        .build());
    }

    private void speak(OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
        spoken = System.nanoTime();
    }
}
