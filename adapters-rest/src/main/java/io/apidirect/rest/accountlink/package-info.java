/**
 * Account links over HTTP. The answer to a request for a link is also the instruction: it carries
 * the External ID, the console's address and the command line that create the link's stack.
 */
@NullMarked
package io.apidirect.rest.accountlink;

import org.jspecify.annotations.NullMarked;
