/**
 * Secrets in the customer's own Secrets Manager: written and deleted through the deploy role, never
 * read. The running API gets a value by its ARN, without passing the platform.
 */
@NullMarked
package io.apidirect.aws.project;

import org.jspecify.annotations.NullMarked;
