package io.apidirect.simulator.aws.elb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks TLS as HTTPS listeners want it: with their certificate, in their policy's versions. */
final class Encryption {

    /** First byte of whoever begins with TLS; no method of HTTP begins with it. */
    private static final byte HANDSHAKE = 0x16;

    private final Proofs proofs;
    private final Map<String, SSLContext> known = new ConcurrentHashMap<>();

    Encryption(Proofs proofs) {
        this.proofs = proofs;
    }

    static boolean begins(byte[] first) {
        return first.length > 0 && first[0] == HANDSHAKE;
    }

    /** Whether that certificate can be shown. */
    boolean has(String certificate) {
        return context(certificate).isPresent();
    }

    private Optional<SSLContext> context(String certificate) {
        var kept = Optional.ofNullable(known.get(certificate));
        return kept.or(
                () -> {
                    var made = proofs.of(certificate);
                    made.ifPresent(it -> known.put(certificate, it));
                    return made;
                });
    }

    /**
     * The caller's connection in plain words.
     *
     * @param first what was already read of it
     * @throws IOException where there is no certificate to show, or no version in common
     */
    Socket over(Socket caller, byte[] first, Listener listener) throws IOException {
        var context =
                listener.certificate()
                        .flatMap(this::context)
                        .orElseThrow(
                                () ->
                                        new ProtocolException(
                                                listener.arn() + " has no certificate"));
        var plain =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(caller, new ByteArrayInputStream(first), true);
        plain.setEnabledProtocols(listener.versions().toArray(String[]::new));
        plain.startHandshake();
        return plain;
    }
}
