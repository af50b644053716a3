/** The simulator as a whole, driven by the unmodified AWS SDK. */
@NullMarked
package io.apidirect.simulator.aws;

import org.jspecify.annotations.NullMarked;
