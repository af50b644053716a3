/**
 * Journeys: the whole platform as processes, from the command line client to the simulator of AWS,
 * driven as people drive it. They hold what no smaller test can: that the parts fit, and that a
 * killed server goes on where it was.
 */
@NullMarked
package io.apidirect.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
