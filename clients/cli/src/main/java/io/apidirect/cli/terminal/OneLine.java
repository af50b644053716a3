package io.apidirect.cli.terminal;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends at the end of the line, so that a buffered reader leaves the next line alone.
 */
final class OneLine extends InputStream {
    private final InputStream in;
    private boolean ended;

    OneLine(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int next = ended ? -1 : in.read();
        ended = next == '\n' || next == -1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        for (int next; count < length && (next = read()) != -1; count++) {
            buffer[offset + count] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
