/**
 * EventBridge Scheduler: tasks that the clock starts. The hard idea: each schedule has a calendar
 * of its own that runs as fast as the simulator's clock, so that the job of tomorrow comes in a
 * minute where AWS's minutes take a second; on an immediate clock it keeps real time.
 */
@NullMarked
package io.apidirect.simulator.aws.timetable;

import org.jspecify.annotations.NullMarked;
