/** The transcript of calls over HTTP. */
@NullMarked
package io.apidirect.rest.transcript;

import org.jspecify.annotations.NullMarked;
