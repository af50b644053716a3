package io.apidirect.rest.deployment;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.rest.shared.PathIds;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the resources of deployments have in common. */
final class DeploymentAnswers {

    private DeploymentAnswers() {}

    static DeploymentId id(String text) {
        return PathIds.the("deployment", DeploymentId.PREFIX, text, DeploymentId::new);
    }

    /** The caller as the one who answers for a change. */
    static Approver approver(Caller caller) {
        return new Approver(caller.user(), caller.role(), caller.actor());
    }

    /** 202: it goes on by itself; Location says where to look. */
    static Response accepted(Deployment deployment) {
        return Response.accepted(DeploymentBody.of(deployment))
                .location(URI.create("deployments/" + deployment.id()))
                .build();
    }
}
