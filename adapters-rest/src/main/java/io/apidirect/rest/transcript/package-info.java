/** The transcript of calls in customers' accounts over HTTP. */
@NullMarked
package io.apidirect.rest.transcript;

import org.jspecify.annotations.NullMarked;
