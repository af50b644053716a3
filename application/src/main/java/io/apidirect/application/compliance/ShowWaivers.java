package io.apidirect.application.compliance;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The waivers of an environment, whatever became of them. */
@UseCase
public class ShowWaivers {

    private final Waivers waivers;
    private final DesiredEnvironments desired;
    private final InstantSource clock;

    @Inject
    public ShowWaivers(Waivers waivers, DesiredEnvironments desired, InstantSource clock) {
        this.waivers = waivers;
        this.desired = desired;
        this.clock = clock;
    }

    public record One(WaiverPath waiver) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return waiver.environment().organization();
        }
    }

    /**
     * @param rule id of a rule; null for any
     * @param status as the person sees it, such as {@code expired}; null for any
     */
    public record Many(
            EnvironmentPath environment,
            @Nullable String rule,
            @Nullable String status,
            PageRequest page)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Waiver show(One query) {
        return query.waiver().in(waivers, desired);
    }

    public Page<Waiver> list(Many query) {
        var place = desired.the(query.environment());
        return waivers.list(
                query.organization(),
                new Waivers.Filter(place.id(), query.rule(), query.status(), clock.instant()),
                query.page());
    }
}
