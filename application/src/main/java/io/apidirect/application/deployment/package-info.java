/**
 * Planning and deploying. An approved plan becomes a deployment whose rounds {@link
 * io.apidirect.application.deployment.AdvanceDeployment} runs: begin the round and save it, do each
 * assignment outside every transaction, save what came of it. The workers look before they act, so
 * a round that was cut short anywhere is simply run again.
 */
@NullMarked
package io.apidirect.application.deployment;

import org.jspecify.annotations.NullMarked;
