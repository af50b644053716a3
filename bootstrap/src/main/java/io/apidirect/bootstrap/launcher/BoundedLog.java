package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Keeps a log that a program appends to from filling the disk: too long, what it holds becomes the
 * one older file beside it. Lines that are written in that very moment may be lost.
 */
record BoundedLog(Path file, long largest) {

    private static final long STANDARD = 20L << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    static BoundedLog of(Path file) {
        return new BoundedLog(file, STANDARD);
    }

    Path older() {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    void keepWhile(BooleanSupplier isWritten) {
        Thread.ofVirtual()
                .name("log " + file.getFileName())
                .start(
                        () -> {
                            while (isWritten.getAsBoolean()) {
                                cut();
                                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                            }
                        });
    }

    /** Cuts it off where it is too long; a full or broken disk leaves it as it is. */
    void cut() {
        try {
            if (Files.size(file) > largest) {
                Files.copy(file, older(), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
            }
        } catch (IOException _) {
            // The next look tries again; the program goes on writing meanwhile.
            return;
        }
    }
}
