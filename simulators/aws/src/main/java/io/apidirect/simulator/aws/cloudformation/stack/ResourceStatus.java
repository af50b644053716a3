package io.apidirect.simulator.aws.cloudformation.stack;

/** The states of a resource in a stack, under AWS's names. */
public enum ResourceStatus {
    CREATE_IN_PROGRESS,
    CREATE_COMPLETE,
    CREATE_FAILED,
    UPDATE_IN_PROGRESS,
    UPDATE_COMPLETE,
    UPDATE_FAILED,
    DELETE_IN_PROGRESS,
    DELETE_COMPLETE,
    DELETE_FAILED,
    DELETE_SKIPPED;

    /** Whether the stack has let go of the resource. */
    public boolean isGone() {
        return this == DELETE_COMPLETE || this == DELETE_SKIPPED;
    }
}
