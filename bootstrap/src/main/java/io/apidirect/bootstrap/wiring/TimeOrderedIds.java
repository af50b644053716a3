package io.apidirect.bootstrap.wiring;

import io.apidirect.domain.shared.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7: 48 bits of milliseconds, then 74 random bits. */
final class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;

    TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | random.nextLong() & 0x0FFFL;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
