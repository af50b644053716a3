/**
 * What is remembered of stacks: definition, status, resources, events and change sets. Everything
 * is immutable; a change makes a new {@link io.apidirect.simulator.aws.cloudformation.stack.Stack}
 * and the {@link io.apidirect.simulator.aws.cloudformation.stack.StackStore} writes it to disk
 * before anybody sees it. The hard idea: the status alone says which phase of which operation runs,
 * and the {@link io.apidirect.simulator.aws.cloudformation.stack.Operation} holds what going back
 * needs, so a restart loses nothing.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.stack;

import org.jspecify.annotations.NullMarked;
