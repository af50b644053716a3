/**
 * What all commands share: the tree that they hang in, the options that each of them takes, the
 * help page, and the workplace that they run at. The hard idea: picocli reads only the one command
 * that was typed, so the tree is our own and is nothing but names.
 */
@NullMarked
package io.apidirect.cli.command;

import org.jspecify.annotations.NullMarked;
