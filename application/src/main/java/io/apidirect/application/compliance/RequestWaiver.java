package io.apidirect.application.compliance;

import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.KnownResources;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.domain.compliance.WaiverTerms;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Asks that a rule which an environment breaks be tolerated for a time. */
@UseCase
public class RequestWaiver {

    private final Waivers waivers;
    private final DesiredEnvironments desired;
    private final KnownResources resources;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public RequestWaiver(
            Waivers waivers,
            DesiredEnvironments desired,
            KnownResources resources,
            Ids ids,
            InstantSource clock) {
        this.waivers = waivers;
        this.desired = desired;
        this.resources = resources;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param resource as findings name it; every one where empty
     * @param expiresInDays 30 where empty
     */
    public record Command(
            Caller caller,
            EnvironmentPath environment,
            String rule,
            Optional<String> resource,
            String reason,
            Optional<Integer> expiresInDays)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }

        private WaiverTerms terms(Optional<Set<String>> known, InstantSource clock) {
            return WaiverTerms.check(
                    rule,
                    resource.orElse(WaiverTerms.ANY_RESOURCE),
                    reason,
                    expiresInDays.orElse(WaiverTerms.DEFAULT_DAYS),
                    known,
                    clock.instant());
        }
    }

    public Waiver request(Command command) {
        var place = desired.the(command.environment());
        var terms = command.terms(resources.of(place.organization(), place.id()), clock);
        var id = new WaiverId(ids.ofRequest());
        var caller = command.caller();
        return waivers.find(place.organization(), id)
                .orElseGet(
                        () ->
                                waivers.save(
                                        Waiver.request(
                                                id,
                                                place,
                                                terms,
                                                caller.user(),
                                                caller.actor(),
                                                clock.instant())));
    }
}
