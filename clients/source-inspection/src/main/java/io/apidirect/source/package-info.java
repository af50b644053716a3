/**
 * What a project's folder tells before anything leaves the developer's machine: inspection reads
 * it, packing makes it an archive, scaffold writes a first one. The hard idea: nothing of the
 * project is ever run, and every statement points at a file and a line.
 */
@NullMarked
package io.apidirect.source;

import org.jspecify.annotations.NullMarked;
