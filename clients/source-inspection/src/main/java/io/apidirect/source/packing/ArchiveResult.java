package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import java.util.List;

/** What reading an archive defensively gives. */
public sealed interface ArchiveResult {

    /** A file of a sound archive; the size is measured, not believed. */
    record Entry(String path, long size, boolean isExecutable) {}

    /** Every entry was unpacked in memory, counted and compared with its checksum. */
    record Sound(List<Entry> entries) implements ArchiveResult {
        public Sound {
            entries = List.copyOf(entries);
        }
    }

    /** The archive must not be unpacked. */
    record Refused(Problem problem) implements ArchiveResult {}
}
