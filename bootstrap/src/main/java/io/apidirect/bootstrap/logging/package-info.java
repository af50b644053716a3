/**
 * What every log line says besides its message: the request it belongs to, or the background step,
 * and the organisation. Liberty writes these as {@code ext_…} fields of its JSON lines; they belong
 * to the thread and must be taken away again.
 */
@NullMarked
package io.apidirect.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
