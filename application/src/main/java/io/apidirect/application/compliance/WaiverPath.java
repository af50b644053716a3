package io.apidirect.application.compliance;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.domain.compliance.Waivers;

/** Which waiver a person means. */
public record WaiverPath(EnvironmentPath environment, WaiverId waiver) {

    Waiver in(Waivers waivers, DesiredEnvironments desired) {
        var place = desired.the(environment);
        return waivers.the(place.organization(), place.id(), waiver);
    }
}
