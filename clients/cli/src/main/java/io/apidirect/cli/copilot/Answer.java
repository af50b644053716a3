package io.apidirect.cli.copilot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What becomes of one setting of a Copilot manifest. */
sealed interface Answer {

    /**
     * It is taken.
     *
     * @param settings path in {@code apidirect.yaml} to canonical text; empty: it holds without a
     *     line there
     * @param note what differs although it is taken; empty for nothing
     */
    record Take(SequencedMap<String, String> settings, String note) implements Answer {
        public Take {
            settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        }

        static Take of(String path, String text) {
            return new Take(new LinkedHashMap<>(Map.of(path, text)), "");
        }
    }

    /** It is not taken, for this reason, which also says what to do instead. */
    record Leave(String reason) implements Answer {}
}
