package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links of all organisations; each method but the last two sees one organisation's only. */
public interface AwsAccountLinks {

    Optional<AwsAccountLink> find(OrganizationId organization, AccountLinkId id);

    /** The link of that name that is not revoked. */
    Optional<AwsAccountLink> findByName(OrganizationId organization, String name);

    /** Newest first, revoked ones included. */
    Page<AwsAccountLink> list(OrganizationId organization, PageRequest page);

    /**
     * Stores the link and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken where a rule of uniqueness forbids it: one live
     *     link per account and organisation, one verified link per account anywhere, one name
     */
    AwsAccountLink save(AwsAccountLink link);

    /** As platform: the verified link to an account, whoever owns it. */
    Optional<AwsAccountLink> findVerified(AwsAccountId account);

    /** As platform: up to {@code limit} live links last probed before {@code before}. */
    List<Place> listUnchecked(Instant before, int limit);

    /** Whose link it is. */
    record Place(OrganizationId organization, AccountLinkId id) {}

    /** Finds by printed id or by name, as people write it. */
    default AwsAccountLink the(OrganizationId organization, String idOrName) {
        return AccountLinkId.parse(idOrName)
                .map(id -> find(organization, id))
                .orElseGet(() -> findByName(organization, idOrName))
                .orElseThrow(() -> new NotFound("account link", idOrName));
    }

    default AwsAccountLink the(OrganizationId organization, AccountLinkId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("account link", id.text()));
    }
}
