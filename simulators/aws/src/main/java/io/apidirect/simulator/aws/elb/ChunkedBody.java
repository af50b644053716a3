package io.apidirect.simulator.aws.elb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** The content of a body that comes in chunks; what is there is handed on at once. */
final class ChunkedBody extends InputStream {

    private final InputStream in;
    private long left;
    private boolean hasBegun;
    private boolean hasEnded;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && !hasEnded) {
            beginChunk();
        }
        if (hasEnded) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("The target ended the connection within a chunk.");
        }
        left -= read;
        return read;
    }

    private void beginChunk() throws IOException {
        if (hasBegun) {
            TargetAnswer.line(in);
        }
        hasBegun = true;
        var size = TargetAnswer.line(in).split(";", 2)[0].strip();
        try {
            left = Long.parseLong(size, 16);
        } catch (NumberFormatException _) {
            throw new ProtocolException("The target sends no size of a chunk: " + size);
        }
        hasEnded = left == 0;
    }
}
