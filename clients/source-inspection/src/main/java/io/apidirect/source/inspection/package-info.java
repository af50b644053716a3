/**
 * Concludes from a project's files how it is built and started: entry point, working directory,
 * dependencies, Python version, health path, required variables. The hard idea: Python is read as a
 * syntax tree and never run, every conclusion says because of which file and line it was drawn, and
 * where several answers are possible they are shown instead of guessed.
 */
@NullMarked
package io.apidirect.source.inspection;

import org.jspecify.annotations.NullMarked;
