package io.apidirect.cli.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment at which an exchange is given up, whatever it is doing then. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** What is left, never less than a millisecond: the JDK takes 0 as for ever. */
    Duration rest() {
        return Duration.ofMillis(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }

    /** What is left, but at most this. */
    Duration restWithin(Duration most) {
        Duration rest = rest();
        return rest.compareTo(most) < 0 ? rest : most;
    }

    void require() throws SocketTimeoutException {
        if (isOver()) {
            throw new SocketTimeoutException("the time is over");
        }
    }
}
