package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One resource as a template declares it; its properties still hold intrinsic functions. */
public record ResourceDeclaration(
        String logicalId,
        String type,
        Optional<String> condition,
        List<String> dependsOn,
        DeletionPolicy deletionPolicy,
        DeletionPolicy updateReplacePolicy,
        ObjectNode properties,
        ObjectNode metadata) {

    public ResourceDeclaration {
        dependsOn = List.copyOf(dependsOn);
    }
}
