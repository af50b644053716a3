package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;

/** What happens to a resource when its stack does not want it any more. */
public enum DeletionPolicy {
    DELETE,
    RETAIN,
    SNAPSHOT,
    RETAIN_EXCEPT_ON_CREATE;

    static DeletionPolicy parse(String logicalId, String attribute, String text) {
        return switch (text) {
            case "Delete" -> DELETE;
            case "Retain" -> RETAIN;
            case "Snapshot" -> SNAPSHOT;
            case "RetainExceptOnCreate" -> RETAIN_EXCEPT_ON_CREATE;
            default ->
                    throw Refusal.validation(
                            "Template format error: Unrecognized %s %s for resource %s"
                                    .formatted(attribute, text, logicalId));
        };
    }

    /** Whether a resource of this policy stays in the account. */
    public boolean keeps(boolean whileCreating) {
        return this == RETAIN || (this == RETAIN_EXCEPT_ON_CREATE && !whileCreating);
    }
}
