package io.apidirect.bootstrap.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Somebody in whose DNS a name leads to a port of this machine, and who trusts the simulator. */
final class TrustingCaller {

    private final SSLContext trust;
    private final int port;

    TrustingCaller(URI aws, int port) throws IOException, GeneralSecurityException {
        this.port = port;
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var authority = aws.resolve("/_simulator/authority").toURL().openStream()) {
            store.setCertificateEntry(
                    "simulator",
                    CertificateFactory.getInstance("X.509").generateCertificate(authority));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
    }

    /** The whole answer; fails where the certificate proves another name. */
    String get(String host, String path) throws IOException {
        try (var socket =
                (SSLSocket)
                        trust.getSocketFactory()
                                .createSocket(new Socket("127.0.0.1", port), host, 443, true)) {
            var wanted = socket.getSSLParameters();
            wanted.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(wanted);
            var call = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.formatted(path, host).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
