package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;

/** The three words in which a resource's events tell what goes on. */
enum Phase {
    CREATING(
            ResourceOperation.CREATE,
            ResourceStatus.CREATE_IN_PROGRESS,
            ResourceStatus.CREATE_COMPLETE,
            ResourceStatus.CREATE_FAILED,
            "Resource creation cancelled"),
    UPDATING(
            ResourceOperation.UPDATE,
            ResourceStatus.UPDATE_IN_PROGRESS,
            ResourceStatus.UPDATE_COMPLETE,
            ResourceStatus.UPDATE_FAILED,
            "Resource update cancelled"),
    DELETING(
            ResourceOperation.DELETE,
            ResourceStatus.DELETE_IN_PROGRESS,
            ResourceStatus.DELETE_COMPLETE,
            ResourceStatus.DELETE_FAILED,
            "Resource deletion cancelled");

    final ResourceOperation operation;
    final ResourceStatus inProgress;
    final ResourceStatus complete;
    final ResourceStatus failed;
    final String cancelled;

    Phase(
            ResourceOperation operation,
            ResourceStatus inProgress,
            ResourceStatus complete,
            ResourceStatus failed,
            String cancelled) {
        this.operation = operation;
        this.inProgress = inProgress;
        this.complete = complete;
        this.failed = failed;
        this.cancelled = cancelled;
    }
}
