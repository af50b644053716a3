package io.apidirect.domain.deployment;

import java.util.Map;

/** What to do next about a stack, decided from what CloudFormation says of it. */
public sealed interface StackMove {

    /** Compute the change set of this step. */
    record CreateChangeSet(boolean isNew) implements StackMove {}

    record ExecuteChangeSet() implements StackMove {}

    /** CloudFormation is at work; look again later. */
    record Await() implements StackMove {}

    /** Take the stack away: unwanted, or the rest of an earlier failure. */
    record Delete() implements StackMove {}

    record CancelUpdate() implements StackMove {}

    record ContinueRollback() implements StackMove {}

    /** The stack stands as wanted. */
    record Stands(Map<String, String> outputs) implements StackMove {}

    /** It is back to what it was, or gone, as wanted. */
    record Stopped() implements StackMove {}

    /** The customer deleted the change set that waited to be executed. */
    record Declined() implements StackMove {}

    /** Its removal began and did not finish: nothing but a removal goes on from here. */
    record HalfGone() implements StackMove {}

    /** CloudFormation could not do it. */
    record Broken(String reason) implements StackMove {}
}
