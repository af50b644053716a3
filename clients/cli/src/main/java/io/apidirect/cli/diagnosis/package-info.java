/**
 * Commands about the tool itself: what is wrong with its surroundings, any request by hand,
 * completion in shells. A finding always says what to do about it.
 */
@NullMarked
package io.apidirect.cli.diagnosis;

import org.jspecify.annotations.NullMarked;
