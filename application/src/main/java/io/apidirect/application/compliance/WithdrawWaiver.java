package io.apidirect.application.compliance;

import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Ends a waiver before its time: one's own, or anybody's for who may approve them. */
@UseCase
public class WithdrawWaiver {

    private final Waivers waivers;
    private final DesiredEnvironments desired;
    private final InstantSource clock;

    @Inject
    public WithdrawWaiver(Waivers waivers, DesiredEnvironments desired, InstantSource clock) {
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

    /** Withdrawing a withdrawn waiver changes nothing. */
    public Waiver withdraw(Command command) {
        var caller = command.caller();
        var waiver = command.waiver().in(waivers, desired);
        if (!waiver.requester().equals(caller.user())) {
            caller.require(Permission.APPROVE_WAIVERS);
        }
        waiver.withdraw(caller.actor(), clock.instant());
        return waivers.save(waiver);
    }
}
