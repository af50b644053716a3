/**
 * A request that is sent twice under one key is done once and answered twice. The key is claimed in
 * a transaction of its own before the work starts, and the answer is kept after it; whoever comes
 * in between is told to wait. A claim whose holder died can be taken over when its lease is over.
 * What the work makes gets its identity with the claim: if the first run has made it and died
 * before the answer was kept, the second meets it and answers as the first would have.
 */
@NullMarked
package io.apidirect.application.idempotency;

import org.jspecify.annotations.NullMarked;
