package io.apidirect.bootstrap.entrance;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory for bodies that are on their way. No address can take all of it and leave none for
 * others.
 */
final class Room {

    /** What a request holds before the first byte of its body has come. */
    private static final long FOR_REQUEST = 32L << 10;

    private static final long IN_ALL = 128L << 20;
    private static final long OF_ADDRESS = 32L << 20;

    private final long inAll;
    private final long ofAddress;
    private final Map<String, Long> byAddress = new HashMap<>();
    private long taken;

    Room(long inAll, long ofAddress) {
        this.inAll = inAll;
        this.ofAddress = ofAddress;
    }

    static Room standard() {
        return new Room(IN_ALL, OF_ADDRESS);
    }

    /** A place for one request; where there is no room for it, it is not taken. */
    Place placeFor(String address) {
        return new Place(address);
    }

    private synchronized boolean take(String address, long bytes) {
        long mine = byAddress.getOrDefault(address, 0L) + bytes;
        if (mine > ofAddress || taken + bytes > inAll) {
            return false;
        }
        byAddress.put(address, mine);
        taken += bytes;
        return true;
    }

    private synchronized void free(String address, long bytes) {
        byAddress.computeIfPresent(address, (_, mine) -> mine == bytes ? null : mine - bytes);
        taken -= bytes;
    }

    /** What one request holds of the room. */
    final class Place {

        private final String address;
        private long held;

        private Place(String address) {
            this.address = address;
            widen(FOR_REQUEST);
        }

        synchronized boolean isTaken() {
            return held > 0;
        }

        /** Takes so many bytes more, or none. */
        synchronized boolean widen(long bytes) {
            boolean fits = take(address, bytes);
            held += fits ? bytes : 0;
            return fits;
        }

        synchronized void leave() {
            free(address, held);
            held = 0;
        }
    }
}
