/**
 * Elastic Load Balancing: each load balancer really listens on a port of this machine and passes
 * calls on to targets whose health it really checks. The hard idea: there is no DNS, so the name of
 * a load balancer is its address with the port, and calls with and without TLS come to the same
 * one.
 */
@NullMarked
package io.apidirect.simulator.aws.elb;

import org.jspecify.annotations.NullMarked;
