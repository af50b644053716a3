package io.apidirect.bootstrap.entrance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long KIB = 1 << 10;

    private final Room room = new Room(100 * KIB, 70 * KIB);

    @Test
    void noAddressTakesWhatIsThereForOthers() {
        assertTrue(room.placeFor("192.0.2.1").isTaken());
        assertTrue(room.placeFor("192.0.2.1").isTaken());
        assertFalse(room.placeFor("192.0.2.1").isTaken());
        assertTrue(room.placeFor("192.0.2.2").isTaken());
        assertFalse(room.placeFor("192.0.2.3").isTaken());
    }

    @Test
    void aBodyTakesWhatHasComeOfIt() {
        var place = room.placeFor("192.0.2.1");
        assertTrue(place.widen(38 * KIB));
        assertFalse(place.widen(1));
        assertFalse(room.placeFor("192.0.2.1").isTaken());
        assertFalse(room.placeFor("192.0.2.2").isTaken());
    }

    @Test
    void whoLeavesGivesAllBackAndOnlyOnce() {
        for (int i = 0; i < 10; i++) {
            var place = room.placeFor("192.0.2.1");
            assertTrue(place.widen(38 * KIB));
            place.leave();
            place.leave();
        }
        var refused = new Room(0, 0).placeFor("192.0.2.1");
        refused.leave();
        assertFalse(refused.isTaken());
    }
}
