package io.apidirect.simulator.aws.acm;

import io.apidirect.simulator.aws.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority of the simulator's own, made when it is first asked for. Nobody trusts it but who
 * was told to.
 */
public final class Authority {

    private static final String SELF = "authority";

    /** Keeps nothing secret: whatever the authority signs is made up. */
    private static final char[] PASSWORD = "simulator".toCharArray();

    private static final List<String> OF_ITSELF =
            List.of(
                    "-dname",
                    "CN=AWS simulator (not AWS)",
                    "-ext",
                    "bc:c=ca:true",
                    "-ext",
                    "ku:c=keyCertSign,cRLSign",
                    "-validity",
                    "3650");

    private final Path file;

    public Authority(Store store) {
        file = store.folder("authority").resolve("keys.p12");
    }

    /** Its own certificate, for those who want to trust it. */
    public synchronized String pem() {
        try {
            var certificate = holding(SELF, OF_ITSELF).getCertificate(SELF);
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'});
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(text.encodeToString(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(file + " is no key store.", unreadable);
        }
    }

    /** How a server proves that it is this host; the same certificate each time. */
    public synchronized SSLContext proof(String host) {
        try {
            holding(SELF, OF_ITSELF);
            var all = holding(host, of(host));
            var one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(
                    host, all.getKey(host, PASSWORD), PASSWORD, all.getCertificateChain(host));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(file + " is no key store.", unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> of(String host) {
        return List.of(
                "-signer",
                SELF,
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-ext",
                "eku=serverAuth",
                "-validity",
                "397");
    }

    /** The keys, among them one of that name, which is made where it is not there. */
    private KeyStore holding(String name, List<String> how) throws GeneralSecurityException {
        try {
            if (!Files.exists(file) || !read().containsAlias(name)) {
                KeyTool.make(file, PASSWORD, name, how);
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyStore read() throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
