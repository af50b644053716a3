package io.apidirect.simulator.aws.cloudformation.stack;

/** Whether a change set can be or was executed, under AWS's names. */
public enum ExecutionStatus {
    UNAVAILABLE,
    AVAILABLE,
    EXECUTE_IN_PROGRESS,
    EXECUTE_COMPLETE,
    EXECUTE_FAILED,
    OBSOLETE
}
