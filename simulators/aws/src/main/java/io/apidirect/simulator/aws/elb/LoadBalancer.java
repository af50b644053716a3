package io.apidirect.simulator.aws.elb;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A load balancer.
 *
 * @param port on which it listens, whatever the ports of its listeners say
 */
public record LoadBalancer(
        String account,
        String region,
        String name,
        String arn,
        String scheme,
        List<String> subnets,
        List<String> securityGroups,
        int port,
        boolean hasDeletionProtection,
        Map<String, String> tags,
        Instant created) {

    public LoadBalancer {
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
        tags = Map.copyOf(tags);
    }

    LoadBalancer protectedFromDeletion(boolean isWanted) {
        return new LoadBalancer(
                account,
                region,
                name,
                arn,
                scheme,
                subnets,
                securityGroups,
                port,
                isWanted,
                tags,
                created);
    }

    String dnsName() {
        return "127.0.0.1:" + port;
    }
}
