package io.apidirect.aws.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

class BalancerTrustTest {

    private static final X509Certificate[] CHAIN = {};

    private final List<String> checks = new ArrayList<>();
    private final BalancerTrust trust = new BalancerTrust(new Recording(), Optional.empty());

    private final class Recording extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            checks.add("chain and name");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            checks.add("chain and name");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            checks.add("chain");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return CHAIN;
        }
    }

    private List<String> checked(String host) throws GeneralSecurityException {
        checks.clear();
        var engine = SSLContext.getDefault().createSSLEngine(host, 443);
        trust.checkServerTrusted(CHAIN, "ECDHE_RSA", engine);
        return List.copyOf(checks);
    }

    @Test
    void of_a_load_balancer_only_the_chain_is_checked() throws GeneralSecurityException {
        assertEquals(List.of("chain"), checked("shop-1.eu-west-1.elb.amazonaws.com"));
    }

    @Test
    void of_everybody_else_the_name_is_checked_too() throws GeneralSecurityException {
        assertEquals(List.of("chain and name"), checked("api.example.com"));
        assertEquals(List.of("chain and name"), checked("elb.amazonaws.com.example.com"));
        assertEquals(List.of("chain and name"), checked("evilelb.amazonaws.com"));
    }
}
