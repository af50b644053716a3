/**
 * The file {@code apidirect.yaml}: its published JSON Schema, the reader that the command line and
 * the platform share, and the typed {@link io.apidirect.manifest.Manifest}. The hard idea: a
 * manifest is read to the end whatever is wrong with it, and every fault comes back at once with
 * line, column, pointer and remedy. The schema is the one truth for types, limits, defaults and
 * units; Java adds only what a schema cannot say. Nothing here touches a file or the network.
 */
@NullMarked
package io.apidirect.manifest;

import org.jspecify.annotations.NullMarked;
