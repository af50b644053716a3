package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The home folder of one installation. Only one launcher at a time works in it; a killed one leaves
 * no lock behind.
 */
final class Installation {

    private final Path home;

    @SuppressWarnings("unused") // holds the lock until this process ends
    private final FileChannel lock;

    private Installation(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Takes the folder over, or says who works in it. */
    static Installation open(Path home) {
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            var lock =
                    FileChannel.open(
                            home.resolve("launcher.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new CannotStart(
                        "API-Direct already runs from %s; its address is in ready.properties there"
                                .formatted(home));
            }
            return new Installation(home, lock);
        } catch (IOException unusable) {
            throw new CannotStart("The folder %s cannot be used: %s".formatted(home, unusable));
        }
    }

    Path path(String name) {
        return home.resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The secret {@code name} of this installation, made at the first call. */
    String secret(String name) {
        return kept("secrets/" + name, Passwords::random);
    }

    /** The text of the file {@code name}, made at the first call and readable by the owner only. */
    String kept(String name, Supplier<String> birth) {
        return find(name)
                .orElseGet(
                        () -> {
                            var text = birth.get();
                            write(name, text);
                            return text;
                        });
    }

    Optional<String> find(String name) {
        try {
            var file = home.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the file whole or not at all, readable by the owner only. */
    void write(String name, String text) {
        var file = home.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            var whole = Files.createTempFile(file.getParent(), ".new", null);
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(home.resolve(name));
        } catch (IOException unremovable) {
            throw new UncheckedIOException(unremovable);
        }
    }
}
