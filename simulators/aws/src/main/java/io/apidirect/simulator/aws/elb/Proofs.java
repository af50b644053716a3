package io.apidirect.simulator.aws.elb;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/** What load balancers need of certificates. */
@FunctionalInterface
public interface Proofs {

    /** How a server uses the certificate of that ARN; empty where none is issued. */
    Optional<SSLContext> of(String certificate);
}
