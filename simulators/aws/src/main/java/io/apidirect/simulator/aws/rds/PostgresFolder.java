package io.apidirect.simulator.aws.rds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The data of a PostgreSQL, with the superuser's password, which goes wherever that is copied. */
record PostgresFolder(Path path) {

    private static final List<String> ONLY_WITH_PASSWORD =
            List.of(
                    "host all all 127.0.0.0/8 scram-sha-256",
                    "host replication postgres 127.0.0.0/8 scram-sha-256");

    /** The superuser's password; empty before the server is locked. */
    Optional<String> key() throws IOException {
        return Files.exists(keyFile())
                ? Optional.of(Files.readString(keyFile()))
                : Optional.empty();
    }

    private Path keyFile() {
        return path.resolve("simulator.key");
    }

    /** Keeps the password. */
    void keep(String key) throws IOException {
        Files.writeString(keyFile(), key);
    }

    /** From now on nobody is let in without a password. */
    void lock() throws IOException {
        Files.write(path.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
    }

    Path processFile() {
        return path.resolve("postmaster.pid");
    }

    /** Writes into a copy of the data which server its own shall follow. */
    static void follow(Path copy, Superuser leader) {
        try {
            Files.writeString(
                    copy.resolve("postgresql.conf"),
                    "%nprimary_conninfo = 'host=%s port=%d user=%s password=%s'%n"
                            .formatted(
                                    leader.place().address(),
                                    leader.place().port(),
                                    Superuser.NAME,
                                    leader.key()),
                    StandardOpenOption.APPEND);
            Files.writeString(copy.resolve("standby.signal"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
