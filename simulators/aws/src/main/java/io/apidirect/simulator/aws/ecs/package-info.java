/**
 * ECS. A task is really a process on this machine that runs the image's command; a service keeps as
 * many of them as it should and replaces them without a gap. The hard idea: a service is steered by
 * one loop that only compares what should be with what is, so it does not matter what happened
 * while the simulator was down.
 */
@NullMarked
package io.apidirect.simulator.aws.ecs;

import org.jspecify.annotations.NullMarked;
