package io.apidirect.rest.transcript;

import io.apidirect.application.accountlink.ShowAccountLink;
import io.apidirect.application.deployment.ShowChangePlans;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlanState;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.transcript.CallFilter;
import io.apidirect.rest.shared.PathIds;
import io.apidirect.rest.shared.QueryTimes;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Turns what people write into what the transcript is asked for. */
@RestComponent
class CallChoice {

    private final ShowAccountLink links;
    private final ShowChangePlans plans;

    @Inject
    CallChoice(ShowAccountLink links, ShowChangePlans plans) {
        this.links = links;
        this.plans = plans;
    }

    CallFilter filter(OrganizationId organization, CallParameters wanted) {
        var link =
                wanted.accountLink()
                        .map(it -> links.show(new ShowAccountLink.Query(organization, it)).id());
        var ofDeployment = wanted.deployment().map(CallChoice::deployment).stream();
        var ofPlan = wanted.plan().map(it -> plan(organization, it)).stream().flatMap(List::stream);
        return new CallFilter(
                link,
                Stream.concat(ofDeployment, ofPlan).toList(),
                wanted.since().map(it -> QueryTimes.the("since", it)).orElse(Instant.EPOCH));
    }

    private static String deployment(String text) {
        return PathIds.the("deployment", DeploymentId.PREFIX, text, DeploymentId::new).awsName();
    }

    private List<String> plan(OrganizationId organization, String text) {
        var id = PathIds.the("plan", ChangePlanId.PREFIX, text, ChangePlanId::new);
        var plan = plans.show(new ShowChangePlans.One(organization, id));
        return plan.snapshot().state() instanceof ChangePlanState.Approved(_, _, var deployment)
                ? List.of(id.awsName(), deployment.awsName())
                : List.of(id.awsName());
    }
}
