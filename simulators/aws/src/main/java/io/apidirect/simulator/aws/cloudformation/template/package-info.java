/**
 * Templates: reading YAML (with its short tags) and JSON, the rules AWS checks before it accepts
 * one, parameters, and the intrinsic functions. The hard idea: short and long forms become one tree
 * of JSON, and functions are resolved late, resource by resource, because a {@code Fn::GetAtt} has
 * no value before its resource exists.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.template;

import org.jspecify.annotations.NullMarked;
