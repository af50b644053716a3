package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.Optional;

/** Says whether a stack's role may make a call. */
@FunctionalInterface
public interface ExecutionAuthority {

    /** Why the call is refused, in AWS's words; empty when it is allowed. */
    Optional<String> refusal(
            StackIdentity stack, Optional<String> role, RequiredPermission permission);

    /** An authority that allows everything, for tests of the engine alone. */
    static ExecutionAuthority everything() {
        return (_, _, _) -> Optional.empty();
    }
}
