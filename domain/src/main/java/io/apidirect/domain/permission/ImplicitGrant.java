package io.apidirect.domain.permission;

import java.util.stream.Stream;

/** What a resource allows without a statement of its own. */
final class ImplicitGrant {

    static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    private ImplicitGrant() {}

    static Stream<Permission> of(Grantor grantor) {
        if (grantor.isRole()) {
            return grantor.properties().entrySet().stream()
                    .filter(it -> it.getKey().startsWith("ManagedPolicyArns/"))
                    .map(it -> attached(grantor, it.getValue()));
        }
        var isOpen =
                grantor.type().equals(ENDPOINT) && Statement.of(grantor.properties()).isEmpty();
        return isOpen ? Stream.of(open(grantor)) : Stream.of();
    }

    private static Permission attached(Grantor role, String policy) {
        var holder = Holder.of(role);
        return new Permission(
                role.layer(),
                role.logicalId(),
                holder.text(),
                "do what the policy " + policy + " allows",
                false,
                holder.isSpelledOut());
    }

    private static Permission open(Grantor endpoint) {
        return new Permission(
                endpoint.layer(),
                endpoint.logicalId(),
                "The network",
                "call anything of %s through %s"
                        .formatted(endpoint.properties().get("ServiceName"), endpoint.noun()),
                false,
                true);
    }
}
