package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.anOrganization;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link Organizations} promises. */
public interface OrganizationsContract {

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<Organizations, R> work);

    /** A stored user. */
    UserId someone();

    @Test
    default void anOrganisationComesBackWithItsMembers() {
        var founder = someone();
        var founded = anOrganization(new OrganizationId(UUID.randomUUID()), founder);
        asPlatform(
                organizations -> {
                    organizations.save(founded);
                    return founded;
                });
        var found = asPlatform(all -> all.find(founded.id())).orElseThrow();
        assertEquals(founded.snapshot().members(), found.snapshot().members());
        assertEquals("Analytical Engines", found.name());
        assertEquals(1, found.snapshot().version());
        var byMember = asPlatform(all -> all.firstOf(founder)).orElseThrow();
        assertEquals(founded.id(), byMember.id());
    }

    @Test
    default void whoIsNoMemberHasNoOrganisation() {
        assertEquals(
                Optional.empty(),
                asPlatform(all -> all.firstOf(new UserId(UUID.randomUUID())))
                        .map(Organization::id));
    }
}
