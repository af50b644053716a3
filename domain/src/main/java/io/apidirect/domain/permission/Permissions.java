package io.apidirect.domain.permission;

import java.util.List;
import java.util.stream.Stream;

/** Everything that the resources of an environment allow and forbid, in their order. */
public final class Permissions {

    private static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";

    private Permissions() {}

    public static List<Permission> of(List<Grantor> grantors) {
        var isInternal =
                grantors.stream()
                        .filter(it -> it.type().equals(LOAD_BALANCER))
                        .allMatch(it -> "internal".equals(it.properties().get("Scheme")));
        return grantors.stream()
                .flatMap(
                        it ->
                                Stream.concat(
                                        PolicyReading.of(it), FirewallReading.of(it, isInternal)))
                .toList();
    }
}
