package io.apidirect.bootstrap.entrance;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body on its way. Whole, or larger than any may be, it goes on; broken off, too slow or without
 * room, its request is refused. One of these happens, once.
 */
final class Arrival implements ReadListener, AsyncListener {

    private static final int AT_ONCE = 8192;

    private final ServletInputStream source;
    private final ArrivedBody body;
    private final Room.Place place;
    private final AsyncContext waiting;
    private final AtomicBoolean isDecided = new AtomicBoolean();

    Arrival(ArrivedBody body, Room.Place place, AsyncContext waiting) throws IOException {
        this.source = body.getRequest().getInputStream();
        this.body = body;
        this.place = place;
        this.waiting = waiting;
    }

    void begin() {
        if (place.isTaken()) {
            source.setReadListener(this);
        } else {
            refuse(Refusal.NO_ROOM);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        var piece = new byte[AT_ONCE];
        while (!isDecided.get() && source.isReady()) {
            int read = source.read(piece);
            if (read < 0) {
                return;
            }
            take(piece, read);
        }
    }

    private void take(byte[] piece, int length) {
        if (!place.widen(length)) {
            refuse(Refusal.NO_ROOM);
            return;
        }
        body.add(piece, length);
        if (body.isTooLarge()) {
            goOn();
        }
    }

    @Override
    public void onAllDataRead() {
        goOn();
    }

    @Override
    public void onError(Throwable brokenOff) {
        refuse(Refusal.UNREADABLE);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        refuse(Refusal.TOO_SLOW);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // The place was left when it was decided.
    }

    @Override
    public void onError(AsyncEvent event) {
        // What fails after the body has come is answered where it fails.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A live view has begun; the body was there before.
    }

    private void goOn() {
        if (isDecided.compareAndSet(false, true)) {
            place.leave();
            // The server tells of data on threads that still hold what another request left there.
            Thread.startVirtualThread(waiting::dispatch);
        }
    }

    private void refuse(Refusal why) {
        if (isDecided.compareAndSet(false, true)) {
            place.leave();
            why.answer(waiting);
        }
    }
}
