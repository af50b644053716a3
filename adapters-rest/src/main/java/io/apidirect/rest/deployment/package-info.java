/**
 * Plans, deployments and what is running, over HTTP. Long work answers 202 at once; its story is a
 * stream of numbered events that a client can leave and come back to.
 */
@NullMarked
package io.apidirect.rest.deployment;

import org.jspecify.annotations.NullMarked;
