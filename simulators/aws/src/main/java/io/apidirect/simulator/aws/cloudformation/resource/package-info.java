/**
 * What a resource type must tell and do so that stacks can hold resources of it: its properties,
 * the permissions it needs, and create, update, delete and read. The hard idea: operations block
 * (the engine calls each on a virtual thread of its own) and may be called a second time with the
 * same {@link io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest#token() token}
 * after a restart, so they find what they made the first time by that token.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.resource;

import org.jspecify.annotations.NullMarked;
