package io.apidirect.simulator.aws.cloudformation.catalogue;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One type of the table.
 *
 * @param self the ARN of a resource, where the type can be tagged
 * @param inUse what AWS says to who deletes one that others name
 */
record Entry(
        String name,
        ResourceSchema schema,
        FillText id,
        Optional<FillText> self,
        Map<String, FillText> attributes,
        Optional<Quota> quota,
        Optional<FillText> inUse,
        Map<ResourceOperation, Work> work) {

    /** How many there can be in one region of one account, and what AWS says to one more. */
    record Quota(int limit, String reason) {}

    /** What an operation takes and calls. */
    record Work(Duration duration, List<Call> calls) {}

    /** One call: what, on which resource, with which condition keys. */
    record Call(String action, FillText resource, Map<String, FillText> context) {}

    Work the(ResourceOperation operation) {
        return Optional.ofNullable(work.get(operation))
                .orElseThrow(() -> new IllegalStateException(name + " has no " + operation));
    }
}
