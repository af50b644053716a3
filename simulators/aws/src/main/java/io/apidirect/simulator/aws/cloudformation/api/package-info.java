/**
 * CloudFormation's query protocol: every action as a function from a form to XML, for the
 * unmodified AWS SDK and aws-cli. The hard idea: nothing is decided here; an action only translates
 * names.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.api;

import org.jspecify.annotations.NullMarked;
