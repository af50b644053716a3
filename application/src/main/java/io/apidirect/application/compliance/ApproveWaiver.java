package io.apidirect.application.compliance;

import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Agrees, as the second person, to a waiver that somebody else requested. */
@UseCase
public class ApproveWaiver {

    private static final String REFUSAL = "An access token approves no waiver";

    private final Waivers waivers;
    private final DesiredEnvironments desired;
    private final InstantSource clock;

    @Inject
    public ApproveWaiver(Waivers waivers, DesiredEnvironments desired, InstantSource clock) {
        this.waivers = waivers;
        this.desired = desired;
        this.clock = clock;
    }

    public record Command(Caller caller, WaiverPath waiver) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }

    public Waiver approve(Command command) {
        command.caller().requireSession(REFUSAL);
        var waiver = command.waiver().in(waivers, desired);
        waiver.approve(command.caller().user(), clock.instant());
        return waivers.save(waiver);
    }
}
