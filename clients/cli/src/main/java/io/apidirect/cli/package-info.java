/**
 * The command line tool: finds the command that a person typed, lets it run, and turns every
 * failure into a sentence, a way out and an exit code. The hard idea is start-up: nothing is built
 * for a command that was not typed, so a command is known by its name and summary until then.
 */
@NullMarked
package io.apidirect.cli;

import org.jspecify.annotations.NullMarked;
