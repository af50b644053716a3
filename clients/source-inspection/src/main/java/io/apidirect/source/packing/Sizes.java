package io.apidirect.source.packing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes sizes and names for people. */
final class Sizes {

    private Sizes() {}

    static String text(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    static String largest(List<SourceFile> files) {
        return files.stream()
                .sorted(Comparator.comparingLong(SourceFile::size).reversed())
                .limit(5)
                .map(file -> printable(file.path()) + " (" + text(file.size()) + ")")
                .collect(Collectors.joining(", "));
    }

    static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
