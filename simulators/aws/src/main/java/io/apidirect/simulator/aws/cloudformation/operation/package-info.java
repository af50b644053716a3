/**
 * What callers can do with stacks: create, update, delete, and lead a stuck one out again.
 * Everything that can be refused is refused here, before the engine starts. The hard idea: the same
 * request token asks for the same thing once, so a caller that lost an answer may simply ask again.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.operation;

import org.jspecify.annotations.NullMarked;
