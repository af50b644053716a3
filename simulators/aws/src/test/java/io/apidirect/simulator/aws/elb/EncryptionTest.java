package io.apidirect.simulator.aws.elb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.acm.Authority;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One load balancer that answers with TLS and redirects who comes without. */
class EncryptionTest {

    private static final String CERTIFICATE = "arn:certificate";
    private static final String HOST = "api.example.com";
    private static final String BOTH = "ELBSecurityPolicy-TLS13-1-2-2021-06";
    private static final String NEWEST = "ELBSecurityPolicy-TLS13-1-3-2021-06";
    private static final String REDIRECT =
            """
            [{"Type": "redirect", "RedirectConfig":
              {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}}]""";
    private static final String HELLO =
            """
            [{"Type": "fixed-response", "FixedResponseConfig":
              {"StatusCode": "200", "ContentType": "text/plain", "MessageBody": "hello"}}]""";

    /** Keys take their time, so all tests share them. */
    @TempDir static Path keys;

    @TempDir Path data;
    private Authority authority;
    private Balancing balancing;
    private int port;

    @BeforeEach
    void start() {
        var store = new Store(data);
        authority = new Authority(new Store(keys));
        balancing =
                new Balancing(
                        store,
                        ScaledClock.immediate(),
                        new Measurements(),
                        arn ->
                                Optional.of(arn)
                                        .filter(CERTIFICATE::equals)
                                        .map(_ -> authority.proof(HOST)));
        var opened = balancing.open(BalancingTest.balancer());
        port = URI.create("http://" + opened.dnsName()).getPort();
    }

    @AfterEach
    void stop() {
        balancing.close();
    }

    private void listen(String protocol, int at, String actions, String certificates, String policy)
            throws IOException {
        var json = new ObjectMapper();
        var arn = "arn:" + protocol;
        balancing
                .listeners()
                .put(
                        arn,
                        new Listener(
                                arn,
                                BalancingTest.BALANCER,
                                at,
                                protocol,
                                json.readTree(actions),
                                json.readTree(certificates),
                                policy));
    }

    private void speakTls(String policy) throws IOException {
        listen("HTTP", 80, REDIRECT, "[]", "");
        listen("HTTPS", 443, HELLO, "[{\"CertificateArn\": \"" + CERTIFICATE + "\"}]", policy);
    }

    private SSLContext trustingTheAuthority() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(authority.pem().getBytes(UTF_8))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A connection to the load balancer by somebody who wants to reach that host. */
    private SSLSocket secured(SSLContext context, String host, String... versions)
            throws IOException {
        var socket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(new Socket("127.0.0.1", port), host, 443, true);
        var wanted = socket.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        if (versions.length > 0) {
            wanted.setProtocols(versions);
        }
        socket.setSSLParameters(wanted);
        return socket;
    }

    private static String asked(Socket socket, String path) throws IOException {
        try (socket) {
            var call = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.formatted(path, HOST).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void aCallerWhoTrustsTheAuthorityReachesTheNameOfTheCertificate()
            throws IOException, GeneralSecurityException {
        speakTls(BOTH);
        try (var socket = secured(trustingTheAuthority(), HOST)) {
            var answer = asked(socket, "/some/where");
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.endsWith("hello"), answer);
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
        }
    }

    @Test
    void nobodyElseTrustsItAndItProvesNoOtherName() throws IOException, GeneralSecurityException {
        speakTls(BOTH);
        try (var stranger = secured(SSLContext.getDefault(), HOST);
                var elsewhere = secured(trustingTheAuthority(), "www.example.com")) {
            assertThrows(SSLHandshakeException.class, stranger::startHandshake);
            assertThrows(SSLHandshakeException.class, elsewhere::startHandshake);
        }
    }

    @Test
    void thePolicySaysWhichVersionsAreSpoken() throws IOException, GeneralSecurityException {
        speakTls(BOTH);
        try (var older = secured(trustingTheAuthority(), HOST, "TLSv1.2")) {
            older.startHandshake();
            assertEquals("TLSv1.2", older.getSession().getProtocol());
        }
        speakTls(NEWEST);
        try (var older = secured(trustingTheAuthority(), HOST, "TLSv1.2");
                var newest = secured(trustingTheAuthority(), HOST, "TLSv1.3")) {
            assertThrows(IOException.class, older::startHandshake);
            newest.startHandshake();
        }
    }

    @Test
    void whoComesWithoutTlsIsRedirected() throws IOException {
        speakTls(BOTH);
        var answer = asked(new Socket("127.0.0.1", port), "/a%20b?c=d%2Fe");
        assertTrue(answer.startsWith("HTTP/1.1 301"), answer);
        assertTrue(
                answer.contains("Location: https://api.example.com:443/a%20b?c=d%2Fe\r\n"), answer);
    }

    @Test
    void withoutAListenerForItNoTlsIsSpoken() throws IOException, GeneralSecurityException {
        listen("HTTP", 80, HELLO, "[]", "");
        try (var socket = secured(trustingTheAuthority(), HOST)) {
            assertThrows(IOException.class, socket::startHandshake);
        }
    }

    @Test
    void theAuthorityAndItsCertificatesAreTheSameAfterARestart() {
        var before = authority.pem();
        assertEquals(before, new Authority(new Store(keys)).pem());
    }
}
