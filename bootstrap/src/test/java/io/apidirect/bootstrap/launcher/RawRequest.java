package io.apidirect.bootstrap.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** A request as no client library would send it: in parts, or with a broken address. */
record RawRequest(Socket socket) implements AutoCloseable {

    static RawRequest open(URI server) throws IOException {
        return new RawRequest(new Socket(server.getHost(), server.getPort()));
    }

    /** Sends the head and {@code part} of a JSON body of {@code length} bytes. */
    void send(String begin, int length, String part) throws IOException {
        send(
                """
                %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s"""
                        .formatted(begin, length, part));
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** The first line of the answer; empty where the connection was closed without one. */
    String status() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        var first = lines.readLine();
        return first == null ? "" : first;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
