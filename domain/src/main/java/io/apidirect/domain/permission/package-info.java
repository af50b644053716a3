/**
 * What rendered templates allow, said in sentences: who may do what, by policies of roles, keys,
 * buckets, topics and endpoints, and by the rules of security groups. The hard idea: a sentence is
 * never nicer than the statement is. Only exactly the sets of actions, conditions and names that
 * are known are put into words; whatever else is printed as the statement has it, and the templates
 * are tested to need none of that.
 */
@NullMarked
package io.apidirect.domain.permission;

import org.jspecify.annotations.NullMarked;
