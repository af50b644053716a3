/**
 * Commands about the tool itself: what is wrong with its surroundings, any request by hand,
 * completion in shells.
 */
@NullMarked
package io.apidirect.cli.diagnosis;

import org.jspecify.annotations.NullMarked;
