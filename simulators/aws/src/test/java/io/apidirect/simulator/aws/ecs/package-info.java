/** Tests of ECS without the rest. What tasks are told is compared with what a real image does. */
@NullMarked
package io.apidirect.simulator.aws.ecs;

import org.jspecify.annotations.NullMarked;
