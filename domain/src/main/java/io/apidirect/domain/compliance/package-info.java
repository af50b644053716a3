/**
 * What published standards say about a rendered template: one {@link
 * io.apidirect.domain.compliance.ComplianceRule} for each check that a template can decide, with
 * the controls it serves, the few that the account as a whole decides, and the list of what neither
 * does. The hard idea: a rule never looks at settings, only at what CloudFormation will be told, so
 * a template that was changed by whatever way is judged by what it says. Nothing here attests
 * anything: a rule that passes is a published check that is enforced, no more. Two people may take
 * responsibility for a rule that is broken, by a {@link io.apidirect.domain.compliance.Waiver} with
 * a reason and an end; the finding stays, and is shown as waived.
 */
@NullMarked
package io.apidirect.domain.compliance;

import org.jspecify.annotations.NullMarked;
