package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;

/** A listener; its actions as templates write them. */
public record Listener(
        String arn, String loadBalancer, int port, String protocol, JsonNode actions) {}
