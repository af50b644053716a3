/**
 * The page behind the {@code type} of every problem: {@code /docs/errors/<code>}, and the list of
 * all at {@code /docs/errors}. The build copies {@code docs/errors} into the application, so what a
 * person reads is what this version means; pages need no login and hold nothing of anybody.
 */
@NullMarked
package io.apidirect.bootstrap.errorpages;

import org.jspecify.annotations.NullMarked;
