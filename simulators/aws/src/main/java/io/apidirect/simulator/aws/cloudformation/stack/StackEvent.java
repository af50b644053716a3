package io.apidirect.simulator.aws.cloudformation.stack;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a stack's history.
 *
 * @param token the ClientRequestToken of the operation that caused it
 * @param properties the resource's properties as JSON
 */
public record StackEvent(
        String id,
        Instant time,
        String logicalId,
        Optional<String> physicalId,
        String type,
        String status,
        Optional<String> reason,
        Optional<String> token,
        Optional<String> properties) {}
