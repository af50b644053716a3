package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;

/** A listener; its actions and certificates as templates write them. */
public record Listener(
        String arn,
        String loadBalancer,
        int port,
        String protocol,
        JsonNode actions,
        JsonNode certificates) {}
