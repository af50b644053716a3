/**
 * The stacks that land in a customer's account, and the only code that renders them. A template is
 * checked-in YAML that {@code aws cloudformation deploy} takes as it stands; rendering chooses the
 * values of its parameters and adds, to the parsed template and never to its text, the lists that
 * parameters cannot carry. The hard idea: what a person typed becomes a value of the tree and is
 * refused where CloudFormation would look for a reference in it, so no variable can ever become a
 * piece of template.
 */
@NullMarked
package io.apidirect.templates;

import org.jspecify.annotations.NullMarked;
