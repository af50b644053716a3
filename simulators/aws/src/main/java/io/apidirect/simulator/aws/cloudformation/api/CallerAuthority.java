package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Permission;
import java.util.Optional;

/** Says whether a caller may make a call that CloudFormation makes in the caller's name. */
@FunctionalInterface
public interface CallerAuthority {

    /** Why the call is refused, in AWS's words; empty when it is allowed. */
    Optional<String> refusal(Call call, Permission permission);
}
