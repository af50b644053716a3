package io.apidirect.simulator.aws.cloudformation.fault;

import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource that does not behave.
 *
 * @param account only there; empty means in every account
 * @param stack the stack's name, with {@code *} for any characters
 * @param resource a resource type or a logical id
 * @param times how often it still strikes; 0 means always
 */
public record ResourceFault(
        String id,
        Optional<String> account,
        String stack,
        String resource,
        Moment moment,
        Effect effect,
        String reason,
        int times) {

    /** When a fault strikes. */
    public enum Moment {
        CREATE,
        UPDATE,
        DELETE,
        /** When an update or a creation is taken back. */
        ROLLBACK
    }

    /** What a fault does. */
    public enum Effect {
        /** The operation fails with the reason. */
        FAIL,
        /** The operation does not end until the fault is removed. */
        HANG
    }

    boolean strikes(StackIdentity identity, String logicalId, String type, Moment now) {
        return moment == now
                && account.map(identity.account()::equals).orElse(true)
                && Pattern.matches(Pattern.quote(stack).replace("*", "\\E.*\\Q"), identity.name())
                && (resource.equals(logicalId) || resource.equals(type));
    }

    ResourceFault struck() {
        return new ResourceFault(
                id, account, stack, resource, moment, effect, reason, times == 1 ? -1 : times - 1);
    }
}
