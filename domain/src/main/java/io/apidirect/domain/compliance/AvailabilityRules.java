package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.atLeast;
import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.ISO27001;
import static io.apidirect.domain.compliance.Framework.SOC2;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** One fault does not stop the service. */
final class AvailabilityRules {

    private static final Controls SPARE =
            Controls.of("A1.2", "164.308(a)(7)(ii)(C)", "", "A.8.14", "32(1)(b)");
    private static final Controls CAPACITY =
            Controls.of("A1.1", "164.308(a)(7)(ii)(C)", "", "A.8.6", "32(1)(b)");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "load-balancer-in-two-zones",
                            SPARE,
                            "A load balancer stands in two zones at least.",
                            "A zone fails once in a while.",
                            each(Types.LOAD_BALANCER)
                                    .where((it, _) -> it.has("Subnets/0"))
                                    .has("Subnets/1", said())),
                    rule(
                            "database-in-two-zones",
                            SPARE.only(SOC2, ISO27001),
                            "A database has a twin in another zone.",
                            "Bringing it back from a backup takes an hour or more.",
                            Types.OWN_DATABASE.has("MultiAZ", is("true"))),
                    rule(
                            "service-scales",
                            CAPACITY,
                            "A service may grow to two tasks at least.",
                            "One task alone falls over when callers come.",
                            each("AWS::ApplicationAutoScaling::ScalableTarget")
                                    .has("MaxCapacity", atLeast(2))),
                    rule(
                            "sick-tasks-are-replaced",
                            CAPACITY,
                            "Tasks are asked whether they are well.",
                            "A task that hangs would get calls all the same.",
                            each("AWS::ElasticLoadBalancingV2::TargetGroup")
                                    .has("HealthCheckEnabled", is("true"))),
                    rule(
                            "service-keeps-serving",
                            CAPACITY,
                            "A release leaves half of the tasks serving at least.",
                            "A release would be an outage.",
                            each(Types.SERVICE)
                                    .has(
                                            "DeploymentConfiguration/MinimumHealthyPercent",
                                            atLeast(50))));

    private AvailabilityRules() {}

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.AVAILABILITY, controls, sentence, reason, judge);
    }
}
