/**
 * A simulator of AWS: the services that API-Direct needs, on one port, for the unmodified AWS SDK
 * and aws-cli. It knows nothing of the product. The hard idea: it is honest where it matters for
 * trust (signatures, policies, stacks, real builds and real processes) and says in its README where
 * it is not.
 */
@NullMarked
package io.apidirect.simulator.aws;

import org.jspecify.annotations.NullMarked;
