/**
 * The load balancer alone, in front of small servers made for the case: what passes through it and
 * what it says when it cannot pass a call on.
 */
@NullMarked
package io.apidirect.simulator.aws.elb;

import org.jspecify.annotations.NullMarked;
