package io.apidirect.simulator.aws.codebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Work that of all builds of all simulators on this machine only one does at a time. */
record OneAtATime(FileChannel file) implements AutoCloseable {

    private static final int PACE = 50;

    /** Waits for its turn. */
    static OneAtATime in(Path lockFile) throws InterruptedException {
        try {
            var file =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                while (attempt(file).isEmpty()) {
                    Thread.sleep(PACE);
                }
            } catch (InterruptedException | IOException e) {
                file.close();
                throw e;
            }
            return new OneAtATime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process makes it wait, another build of this one throws. */
    private static Optional<FileLock> attempt(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
