package io.apidirect.simulator.aws.cloudformation.stack;

/** Whether the changes of a change set are known, under AWS's names. */
public enum ChangeSetStatus {
    CREATE_PENDING,
    CREATE_IN_PROGRESS,
    CREATE_COMPLETE,
    FAILED
}
