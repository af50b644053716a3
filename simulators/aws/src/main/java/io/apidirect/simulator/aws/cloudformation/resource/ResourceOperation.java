package io.apidirect.simulator.aws.cloudformation.resource;

/** What a stack can ask of a resource. */
public enum ResourceOperation {
    CREATE,
    UPDATE,
    DELETE,
    /** Only looks, for drift. */
    READ
}
