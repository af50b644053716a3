/** The transcript of calls on in-memory ports. */
@NullMarked
package io.apidirect.application.transcript;

import org.jspecify.annotations.NullMarked;
