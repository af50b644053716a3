package io.apidirect.simulator.aws.elb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * The port on which one load balancer listens. Each connection is led, byte by byte and in both
 * directions, to the port that the head of its first call asks for.
 */
final class Door implements AutoCloseable {

    private static final int LONGEST_HEAD = 65_536;

    private final ServerSocket listening;
    private final ToIntFunction<String> portBehind;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    private Door(ServerSocket listening, ToIntFunction<String> portBehind) {
        this.listening = listening;
        this.portBehind = portBehind;
    }

    /** Opens the wanted port, or a free one where that is taken. */
    static Door open(int port, ToIntFunction<String> portBehind) throws IOException {
        var door = new Door(listen(port), portBehind);
        Thread.startVirtualThread(door::welcome);
        return door;
    }

    private static ServerSocket listen(int port) throws IOException {
        try {
            return new ServerSocket(port, 0, loopback());
        } catch (BindException _) {
            return new ServerSocket(0, 0, loopback());
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByName("127.0.0.1");
    }

    int port() {
        return listening.getLocalPort();
    }

    private void welcome() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                callers.add(caller);
                Thread.startVirtualThread(() -> lead(caller));
            } catch (IOException _) {
                // A caller that went away again; or the door is closed, which ends the loop.
            }
        }
    }

    private void lead(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            var head = head(caller);
            var port = portBehind.applyAsInt(new String(head, StandardCharsets.ISO_8859_1));
            try (var behind = new Socket(loopback(), port)) {
                behind.setTcpNoDelay(true);
                behind.getOutputStream().write(head);
                Thread.startVirtualThread(() -> pour(caller, behind));
                behind.getInputStream().transferTo(caller.getOutputStream());
            }
        } catch (IOException _) {
            // One of the two has gone: both connections end, as with any load balancer.
        } finally {
            callers.remove(caller);
        }
    }

    private static byte[] head(Socket caller) throws IOException {
        var head = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (head.size() < LONGEST_HEAD
                && !head.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
            int read = caller.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            head.write(buffer, 0, read);
        }
        return head.toByteArray();
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            // The other direction notices too and closes both.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
