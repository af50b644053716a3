/**
 * Adding, following and giving up custom domains. The hard idea: one errand takes one step at AWS,
 * whichever is next, and a job calls it until the certificate is issued, failed or deleted; what a
 * person does only changes what the next step is.
 */
@NullMarked
package io.apidirect.application.customdomain;

import org.jspecify.annotations.NullMarked;
