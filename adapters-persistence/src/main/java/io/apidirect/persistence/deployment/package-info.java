/**
 * Change plans, deployments and running environments as rows: the columns that are searched, and
 * the rest as one snapshot in JSON. Saving a deployment for the first time also asks for its first
 * round; from then on the job engine repeats the round until the deployment has ended.
 */
@NullMarked
package io.apidirect.persistence.deployment;

import org.jspecify.annotations.NullMarked;
