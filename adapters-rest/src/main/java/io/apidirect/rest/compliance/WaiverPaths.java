package io.apidirect.rest.compliance;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.WaiverPath;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.rest.shared.PathIds;
import jakarta.ws.rs.core.SecurityContext;

/** Which environment and which waiver a request names. */
final class WaiverPaths {

    static final String PROJECT = "Name or id of the project";
    static final String ENVIRONMENT = "Name or id of the environment";
    static final String WAIVER = "Id of the waiver";

    private WaiverPaths() {}

    static EnvironmentPath environment(
            String project, String environment, SecurityContext security) {
        return new EnvironmentPath(callerOf(security).organization(), project, environment);
    }

    static WaiverPath waiver(
            String project, String environment, String waiver, SecurityContext security) {
        return new WaiverPath(
                environment(project, environment, security),
                PathIds.the("waiver", WaiverId.PREFIX, waiver, WaiverId::new));
    }
}
