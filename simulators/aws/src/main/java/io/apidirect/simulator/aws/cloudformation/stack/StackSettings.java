package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.Optional;

/**
 * What stays with a stack between operations.
 *
 * @param role the execution role, kept once given
 * @param policy the stack policy as JSON
 */
public record StackSettings(Optional<String> role, boolean isProtected, Optional<String> policy) {

    /** The settings of a new stack. */
    public static StackSettings initial(Optional<String> role, boolean isProtected) {
        return new StackSettings(role, isProtected, Optional.empty());
    }

    public StackSettings withRole(Optional<String> given) {
        return new StackSettings(given.or(() -> role), isProtected, policy);
    }

    public StackSettings withProtection(boolean wanted) {
        return new StackSettings(role, wanted, policy);
    }

    public StackSettings withPolicy(String wanted) {
        return new StackSettings(role, isProtected, Optional.of(wanted));
    }
}
