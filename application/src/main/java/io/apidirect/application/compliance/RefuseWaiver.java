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

/** Says no, as the second person, to a waiver that somebody else requested. */
@UseCase
public class RefuseWaiver {

    private static final String REFUSAL = "An access token refuses no waiver";

    private final Waivers waivers;
    private final DesiredEnvironments desired;
    private final InstantSource clock;

    @Inject
    public RefuseWaiver(Waivers waivers, DesiredEnvironments desired, InstantSource clock) {
        this.waivers = waivers;
        this.desired = desired;
        this.clock = clock;
    }

    public record Command(Caller caller, WaiverPath waiver, String reason)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }

    public Waiver refuse(Command command) {
        command.caller().requireSession(REFUSAL);
        var waiver = command.waiver().in(waivers, desired);
        waiver.refuse(command.caller().user(), command.reason(), clock.instant());
        return waivers.save(waiver);
    }
}
