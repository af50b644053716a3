/**
 * What is measured: how many calls a load balancer led on, how they ended, how well its targets
 * are. The hard idea: values are kept as they come and only added up when somebody asks, because
 * alarms differ in period and statistic. Nothing of it outlasts the simulator.
 */
@NullMarked
package io.apidirect.simulator.aws.metrics;

import org.jspecify.annotations.NullMarked;
