package io.apidirect.aws.deployment;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Who signs the certificates of the AWS simulator; asked anew each time. */
record SimulatedAuthority(URI simulator) {

    private static final int PATIENCE_MILLIS = 5000;

    /**
     * @throws CertificateException if it did not sign them, or cannot be asked
     */
    void check(X509Certificate[] chain, String type) throws CertificateException {
        try {
            BalancerTrust.trusting(own()).checkServerTrusted(chain, type);
        } catch (IOException unreachable) {
            throw new CertificateException(simulator + " does not say whom to trust", unreachable);
        } catch (GeneralSecurityException wrong) {
            throw new CertificateException("the AWS simulator did not sign it", wrong);
        }
    }

    private KeyStore own() throws IOException, GeneralSecurityException {
        var connection = simulator.resolve("/_simulator/authority").toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (var in = connection.getInputStream()) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
            return store;
        }
    }
}
