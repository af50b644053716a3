package io.apidirect.application.customdomain;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.customdomain.DomainName;
import io.apidirect.domain.customdomain.DomainPlace;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Wants an environment to answer to a name; {@link FollowDomain} does the rest. */
@UseCase
public class AddDomain {

    private final DesiredEnvironments desired;
    private final CustomDomains domains;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public AddDomain(
            DesiredEnvironments desired, CustomDomains domains, Ids ids, InstantSource clock) {
        this.desired = desired;
        this.domains = domains;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which name, as it was typed. */
    public record Command(EnvironmentPath environment, Actor actor, String name)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** Answers the domain that is there already where the environment has that name. */
    public CustomDomain.Snapshot add(Command command) {
        var id = new CustomDomainId(ids.ofRequest());
        var wanted = desired.the(command.environment());
        var name = DomainName.parse(command.name());
        return domains.of(command.organization(), wanted.id()).stream()
                .filter(it -> it.holds(name))
                .findFirst()
                .orElseGet(() -> domains.save(requested(id, command, wanted, name)))
                .snapshot();
    }

    private CustomDomain requested(
            CustomDomainId id, Command command, DesiredEnvironment wanted, DomainName name) {
        return CustomDomain.request(
                id,
                command.organization(),
                DomainPlace.of(wanted),
                name,
                command.actor(),
                clock.instant());
    }
}
