package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listener; its actions and certificates as templates write them.
 *
 * @param policy which versions of TLS it speaks, as AWS names it; null without TLS
 */
public record Listener(
        String arn,
        String loadBalancer,
        int port,
        String protocol,
        JsonNode actions,
        JsonNode certificates,
        @Nullable String policy) {

    static final String USUAL_POLICY = "ELBSecurityPolicy-2016-08";

    /** The certificate that it shows to everybody; empty without TLS. */
    Optional<String> certificate() {
        return Optional.ofNullable(certificates)
                .map(it -> it.path(0).path("CertificateArn").asText())
                .filter(it -> !it.isEmpty());
    }

    boolean speaks(Scheme scheme) {
        return protocol.equals(scheme.name());
    }

    /** The versions that the policy allows; older ones than 1.2 the JDK does not speak. */
    List<String> versions() {
        var name = Optional.ofNullable(policy).orElse(USUAL_POLICY);
        if (name.contains("TLS13-1-3")) {
            return List.of("TLSv1.3");
        }
        return name.contains("TLS13") ? List.of("TLSv1.2", "TLSv1.3") : List.of("TLSv1.2");
    }
}
