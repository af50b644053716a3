package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A resource that exists in an account, with its live properties. */
public record LiveResource(
        String token,
        String account,
        String region,
        String type,
        String physicalId,
        ObjectNode properties) {

    boolean isNeighbourOf(LiveResource other) {
        return account.equals(other.account)
                && region.equals(other.region)
                && type.equals(other.type);
    }
}
