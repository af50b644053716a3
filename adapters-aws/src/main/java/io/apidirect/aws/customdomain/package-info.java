/**
 * Certificates in the customer's own AWS Certificate Manager: requested, looked at and deleted
 * through the deploy role. The hard idea: a certificate carries the tags of its environment, and
 * the role may touch only those that do.
 */
@NullMarked
package io.apidirect.aws.customdomain;

import org.jspecify.annotations.NullMarked;
