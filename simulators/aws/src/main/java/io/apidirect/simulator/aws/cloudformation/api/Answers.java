package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.wire.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What the answers of many actions have in common. */
final class Answers {

    private static final int PAGE = 100;

    private Answers() {}

    /** A time as AWS writes it, to the millisecond. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** One page of a list, and the token of the next one. */
    record Page<T>(List<T> items, Optional<String> next) {

        static <T> Page<T> of(List<T> all, Optional<String> token) {
            int start = Math.min(token.map(Integer::parseInt).orElse(0), all.size());
            int end = Math.min(start + PAGE, all.size());
            return new Page<>(
                    all.subList(start, end),
                    Optional.of(String.valueOf(end)).filter(_ -> end < all.size()));
        }

        void writeNext(Xml xml) {
            xml.text("NextToken", next);
        }
    }
}
