package io.apidirect.aws.deployment;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts whom the JDK trusts; only of a load balancer that is called by AWS's own name for it the
 * certificate need not name it, since none ever can: it names the customer's domain. With the AWS
 * simulator, whose load balancers are on this machine, its own authority is trusted for those.
 */
final class BalancerTrust extends X509ExtendedTrustManager {

    private static final String BALANCERS = ".elb.amazonaws.com";

    private static final String SIMULATED = "127.0.0.1";

    private final X509ExtendedTrustManager usual;
    private final Optional<SimulatedAuthority> simulated;

    BalancerTrust(X509ExtendedTrustManager usual, Optional<SimulatedAuthority> simulated) {
        this.usual = usual;
        this.simulated = simulated;
    }

    /** A context for clients that trusts so. */
    static SSLContext context(Optional<SimulatedAuthority> simulated) {
        try {
            var trust = new BalancerTrust(trusting(null), simulated);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no TLS", impossible);
        }
    }

    /** Trusts those of a key store, or, without one, whom the JDK trusts. */
    static X509ExtendedTrustManager trusting(@Nullable KeyStore whom)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(whom);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        var host = engine.getPeerHost();
        if (simulated.isPresent() && SIMULATED.equals(host)) {
            simulated.get().check(chain, type);
        } else if (isBalancer(host)) {
            usual.checkServerTrusted(chain, type);
        } else {
            usual.checkServerTrusted(chain, type, engine);
        }
    }

    private static boolean isBalancer(@Nullable String host) {
        return host != null && host.endsWith(BALANCERS);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        usual.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
