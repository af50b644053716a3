/**
 * The way out: an environment as files with which plain aws-cli makes it again, or takes it over
 * where it stands. The hard idea: nothing in them is written for the occasion. The templates are
 * those that were deployed, the parameters too; only what another stack gives out is read again
 * when the script runs, so the same files serve a stack that stands and one that is yet to be made.
 * Pure; nothing here asks AWS.
 */
@NullMarked
package io.apidirect.domain.deployment.ejection;

import org.jspecify.annotations.NullMarked;
