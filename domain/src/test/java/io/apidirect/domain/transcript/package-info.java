/** What the transcript of calls promises. */
@NullMarked
package io.apidirect.domain.transcript;

import org.jspecify.annotations.NullMarked;
