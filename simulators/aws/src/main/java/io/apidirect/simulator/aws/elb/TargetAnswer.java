package io.apidirect.simulator.aws.elb;

import com.sun.net.httpserver.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * What a target answers to one call, over a connection of its own. The JDK's HTTP client will not
 * do here: whether it lets the caller's {@code Host} pass is settled, for the whole process, by
 * whoever first uses it, so a simulator inside a test would pass nothing on.
 *
 * @param body as the target sends it; ends with the answer
 */
record TargetAnswer(int status, Headers headers, InputStream body, Socket connection)
        implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final int LONGEST_LINE = 65_536;

    /**
     * Calls a port of this machine and waits until the answer begins.
     *
     * @param headers as they are to arrive, {@code Host} among them
     */
    static TargetAnswer of(int port, String method, String path, Headers headers, byte[] content)
            throws IOException {
        var connection = new Socket();
        try {
            connection.connect(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port),
                    (int) CONNECTING.toMillis());
            connection.setSoTimeout((int) SILENCE.toMillis());
            var out = connection.getOutputStream();
            out.write(head(method, path, headers).getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
            out.flush();
            return read(method, connection);
        } catch (IOException failed) {
            connection.close();
            throw failed;
        }
    }

    private static String head(String method, String path, Headers headers) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
        headers.forEach(
                (name, values) ->
                        values.forEach(
                                it -> head.append(name).append(": ").append(it).append("\r\n")));
        return head.append("Connection: close\r\n\r\n").toString();
    }

    private static TargetAnswer read(String method, Socket connection) throws IOException {
        var in = new BufferedInputStream(connection.getInputStream());
        int status = status(line(in));
        var headers = headers(in);
        while (status < 200) {
            status = status(line(in));
            headers = headers(in);
        }
        return new TargetAnswer(status, headers, body(method, status, headers, in), connection);
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", 3);
        if (!line.startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("\\d{3}")) {
            throw new ProtocolException("The target does not answer HTTP: " + line);
        }
        return Integer.parseInt(words[1]);
    }

    private static Headers headers(InputStream in) throws IOException {
        var headers = new Headers();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("The target sends no header: " + line);
            }
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static InputStream body(String method, int status, Headers headers, InputStream in) {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return InputStream.nullInputStream();
        }
        var coding = headers.getFirst("Transfer-Encoding");
        return coding != null && coding.toLowerCase(Locale.ROOT).contains("chunked")
                ? new ChunkedBody(in)
                : in;
    }

    /** The next line without its end. */
    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The target ended the connection.");
            }
            if (line.size() == LONGEST_LINE) {
                throw new ProtocolException("The target sends a line without end.");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
