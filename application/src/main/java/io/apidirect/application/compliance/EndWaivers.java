package io.apidirect.application.compliance;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Ends every waiver of an environment that is gone: those that hold, and those that wait. */
@UseCase
public class EndWaivers {

    private static final List<String> OPEN = List.of("requested", "approved");
    private static final int AT_ONCE = 100;

    private final Waivers waivers;
    private final InstantSource clock;

    @Inject
    public EndWaivers(Waivers waivers, InstantSource clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    /** Of which environment. */
    public record Command(OrganizationId organization, EnvironmentId environment, Actor actor)
            implements InOrganization {}

    public void end(Command command) {
        for (var status : OPEN) {
            List<Waiver> open = some(command, status);
            while (!open.isEmpty()) {
                open.forEach(it -> end(it, command.actor()));
                open = some(command, status);
            }
        }
    }

    private List<Waiver> some(Command command, String status) {
        var filter = new Waivers.Filter(command.environment(), null, status, clock.instant());
        return waivers.list(command.organization(), filter, PageRequest.first(AT_ONCE)).items();
    }

    private void end(Waiver waiver, Actor actor) {
        waiver.withdraw(actor, clock.instant());
        waivers.save(waiver);
    }
}
