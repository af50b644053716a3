/**
 * Alarms and dashboards of stacks, to be looked at. Nothing measures here: an alarm is well until
 * somebody sets its state, as {@code aws cloudwatch set-alarm-state} does on AWS, too; a deployment
 * that watches it then goes back.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
