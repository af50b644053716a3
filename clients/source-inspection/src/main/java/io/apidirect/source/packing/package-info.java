/**
 * Makes a project's folder one zip archive that is safe to send and always the same for the same
 * content, and reads an archive without trusting it. The hard idea: a developer's disk is full of
 * things that must not travel (keys, .env files, virtual environments), so what stays behind is
 * decided here, by fixed rules first and by .gitignore and .dockerignore second, and said aloud
 * where it matters. The zip format is written and read by hand, because archives carry Unix modes
 * and lies that {@code java.util.zip} does not show.
 */
@NullMarked
package io.apidirect.source.packing;

import org.jspecify.annotations.NullMarked;
