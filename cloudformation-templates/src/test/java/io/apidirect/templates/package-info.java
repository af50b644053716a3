/**
 * What the templates promise: deployable by hand, within CloudFormation's limits, described for
 * people, and covered by the execution role exactly. Everything here runs without AWS; cfn-lint
 * joins where it is installed.
 */
@NullMarked
package io.apidirect.templates;

import org.jspecify.annotations.NullMarked;
