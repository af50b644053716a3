/**
 * Alarms and dashboards of stacks. Alarms are results: what was measured is compared, period by
 * period, with what the template declares, and a deployment that watches an alarm goes back when it
 * goes off. The hard idea: a period is as long as the clock makes it, but never shorter than half a
 * second, as nothing could be measured in less. What somebody says of an alarm by {@code
 * SetAlarmState} holds for one period, as on AWS.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
