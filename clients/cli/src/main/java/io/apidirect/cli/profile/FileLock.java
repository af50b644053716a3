package io.apidirect.cli.profile;

import io.apidirect.cli.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps other tools of the same user out, and other threads of this one, until closed. */
final class FileLock implements AutoCloseable {
    // A file lock belongs to the whole process, so threads need a second one.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    static FileLock on(Path file) {
        THREADS.lock();
        try {
            PrivateFile.requireFolder(file);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new FileLock(channel);
        } catch (IOException e) {
            THREADS.unlock();
            throw Failure.failed(
                    "cannot lock " + file, "check who owns the folder, or set XDG_CONFIG_HOME");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The lock ends with the process at the latest.
        } finally {
            THREADS.unlock();
        }
    }
}
