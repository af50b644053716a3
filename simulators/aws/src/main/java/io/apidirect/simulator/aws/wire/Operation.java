package io.apidirect.simulator.aws.wire;

import java.util.List;
import java.util.function.Function;

/**
 * One operation of a service. Both functions may throw {@link AwsError}.
 *
 * @param permissions what the caller must be allowed to; asked before the answer
 * @param answer does the work
 */
public record Operation(
        Function<Call, List<Permission>> permissions, Function<Call, Response> answer) {

    /** Needs the permission of its own name on one resource. */
    public static Operation on(Function<Call, String> resource, Function<Call, Response> answer) {
        return new Operation(call -> List.of(call.permission(resource.apply(call))), answer);
    }

    /** Needs the permission of its own name on every resource, as AWS does not scope it. */
    public static Operation unscoped(Function<Call, Response> answer) {
        return on(_ -> "*", answer);
    }

    /** Needs no permission at all. */
    public static Operation open(Function<Call, Response> answer) {
        return new Operation(_ -> List.of(), answer);
    }
}
