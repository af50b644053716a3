/**
 * Writes a first FastAPI project for {@code apidirect init}. The hard idea: what is written is the
 * example {@code examples/hello-fastapi} under another name, which is tested like any other code;
 * and a file that is there already is never touched.
 */
@NullMarked
package io.apidirect.source.scaffold;

import org.jspecify.annotations.NullMarked;
