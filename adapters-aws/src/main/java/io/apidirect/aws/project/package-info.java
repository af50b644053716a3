/**
 * Secrets in the customer's own Secrets Manager: written and deleted through the deploy role, never
 * read.
 */
@NullMarked
package io.apidirect.aws.project;

import org.jspecify.annotations.NullMarked;
