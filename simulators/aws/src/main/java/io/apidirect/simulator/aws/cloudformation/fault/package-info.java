/**
 * Resources that fail, hang or run into a quota because a test or a demonstration wants it. The
 * hard idea: a fault names what it strikes by pattern and not by id, so it can be set before the
 * stack exists.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.fault;

import org.jspecify.annotations.NullMarked;
