/**
 * CloudFormation as the simulator offers it: templates, stacks, change sets, and an engine that
 * creates, updates, replaces, rolls back and deletes resources in dependency order. The hard idea:
 * a stack is a persisted state machine, so an operation that was under way when the simulator died
 * goes on when it starts again.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation;

import org.jspecify.annotations.NullMarked;
