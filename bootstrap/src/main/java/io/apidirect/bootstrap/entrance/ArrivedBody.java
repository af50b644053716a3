package io.apidirect.bootstrap.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;

/**
 * A request whose body is in memory. Of one above 1 MiB it holds what shows that it is too large.
 */
final class ArrivedBody extends HttpServletRequestWrapper {

    private static final int LARGEST = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ArrivedBody(HttpServletRequest request) {
        super(request);
    }

    void add(byte[] piece, int length) {
        bytes.write(piece, 0, length);
    }

    boolean isTooLarge() {
        return bytes.size() > LARGEST;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is there already; read it");
        }
    }
}
