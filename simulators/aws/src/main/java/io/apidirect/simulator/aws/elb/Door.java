package io.apidirect.simulator.aws.elb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The port on which one load balancer listens. Each connection is led, byte by byte and in both
 * directions, to the port that the head of its first call asks for. Who begins with TLS is answered
 * with it on the same port, as a load balancer's name has room for one port only.
 */
final class Door implements AutoCloseable {

    private static final int LONGEST_HEAD = 65_536;

    private final ServerSocket listening;
    private final Reception reception;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    /** Whoever knows what becomes of those who come in. */
    interface Reception {

        /** The connection of a caller who begins with TLS, in plain words. */
        Socket decrypted(Socket caller, byte[] first) throws IOException;

        /** The port for a call with that head. */
        int portBehind(Scheme scheme, String head);
    }

    private Door(ServerSocket listening, Reception reception) {
        this.listening = listening;
        this.reception = reception;
    }

    /** Opens the wanted port, or a free one where that is taken. */
    static Door open(int port, Reception reception) throws IOException {
        var door = new Door(listen(port), reception);
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
            var first = some(caller);
            if (Encryption.begins(first)) {
                try (var plain = reception.decrypted(caller, first)) {
                    lead(plain, Scheme.HTTPS, new byte[0]);
                }
            } else {
                lead(caller, Scheme.HTTP, first);
            }
        } catch (IOException _) {
            // One of the two has gone: both connections end, as with any load balancer.
        } finally {
            callers.remove(caller);
        }
    }

    private void lead(Socket caller, Scheme scheme, byte[] first) throws IOException {
        var head = head(caller, first);
        var port = reception.portBehind(scheme, new String(head, StandardCharsets.ISO_8859_1));
        try (var behind = new Socket(loopback(), port)) {
            behind.setTcpNoDelay(true);
            behind.getOutputStream().write(head);
            Thread.startVirtualThread(() -> pour(caller, behind));
            behind.getInputStream().transferTo(caller.getOutputStream());
        }
    }

    private static byte[] head(Socket caller, byte[] first) throws IOException {
        var head = new ByteArrayOutputStream();
        head.write(first);
        while (head.size() < LONGEST_HEAD
                && !head.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
            var more = some(caller);
            if (more.length == 0) {
                break;
            }
            head.write(more);
        }
        return head.toByteArray();
    }

    /** What comes next; nothing once the caller has ended. */
    private static byte[] some(Socket caller) throws IOException {
        var buffer = new byte[8192];
        int read = caller.getInputStream().read(buffer);
        return Arrays.copyOf(buffer, Math.max(read, 0));
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
