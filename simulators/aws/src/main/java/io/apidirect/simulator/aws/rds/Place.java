package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.wire.AwsError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where on this machine a database listens. A copy has its original's port on an address of its
 * own, as programs know of one port only; where the machine has no further loopback addresses, it
 * is a port of its own.
 */
record Place(Optional<String> host, int port) {

    /** Below the ports that this machine hands out, and where next to nothing listens. */
    private static final int FIRST_PORT = 1150;

    private static final int PORTS = 40;
    private static final int COPIES = 15;

    /** A free port, the same for the same seed where that is possible. */
    static Place free(int seed, List<Database> others) {
        var taken = others.stream().map(Database::port).toList();
        return IntStream.range(seed, seed + PORTS)
                .map(it -> FIRST_PORT + it % PORTS)
                .filter(it -> !taken.contains(it) && isFree(Database.ADDRESS, it))
                .mapToObj(it -> new Place(Optional.empty(), it))
                .findFirst()
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "InstanceQuotaExceeded",
                                        "The simulator has %d databases at most."
                                                .formatted(PORTS)));
    }

    static Place beside(Database original, int seed, List<Database> others) {
        var taken =
                others.stream()
                        .filter(it -> it.port() == original.port())
                        .map(Database::address)
                        .toList();
        return IntStream.range(2, 2 + COPIES)
                .mapToObj(it -> "127.0.0." + it)
                .filter(it -> !taken.contains(it) && isFree(it, original.port()))
                .map(it -> new Place(Optional.of(it), original.port()))
                .findFirst()
                .orElseGet(() -> free(seed, others));
    }

    static Place of(Database database) {
        return new Place(database.host(), database.port());
    }

    String address() {
        return host.orElse(Database.ADDRESS);
    }

    private static boolean isFree(String address, int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
