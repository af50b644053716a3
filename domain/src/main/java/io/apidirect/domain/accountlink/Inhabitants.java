package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;
import java.util.List;

/** Who lives in a linked account, and could not be reached any more without the link. */
@FunctionalInterface
public interface Inhabitants {

    /**
     * The environments of the link of which something stands or is being made, as {@code
     * project/environment}, sorted.
     */
    List<String> of(OrganizationId organization, AccountLinkId link);
}
