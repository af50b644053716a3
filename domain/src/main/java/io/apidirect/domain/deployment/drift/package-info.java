/**
 * Drift: what differs in a customer's account from what a deployment made there. The hard idea:
 * some of it AWS does itself and is meant to do, so each difference is either explained or somebody
 * must decide about it, and only the latter makes an environment drifted.
 */
@NullMarked
package io.apidirect.domain.deployment.drift;

import org.jspecify.annotations.NullMarked;
