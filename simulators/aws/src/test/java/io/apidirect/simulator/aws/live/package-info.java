/**
 * Deployments as a whole, driven by the unmodified AWS SDK: real templates, builds, processes and
 * calls through the load balancer. They need a python3 that can make virtual environments.
 */
@NullMarked
package io.apidirect.simulator.aws.live;

import org.jspecify.annotations.NullMarked;
