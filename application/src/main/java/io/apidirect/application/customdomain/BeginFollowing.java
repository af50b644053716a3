package io.apidirect.application.customdomain;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CertificateOrder;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.Optional;

/** First part of {@link FollowDomain}: what to do at AWS. */
@UseCase
public class BeginFollowing {

    private final CustomDomains domains;
    private final VerifiedAccounts accounts;

    @Inject
    public BeginFollowing(CustomDomains domains, VerifiedAccounts accounts) {
        this.domains = domains;
        this.accounts = accounts;
    }

    /** Which domain, and in whose name. */
    public record Command(OrganizationId organization, CustomDomainId domain, Actor actor)
            implements InOrganization {}

    /** Empty where the account is no longer linked, so that nothing can be done there. */
    public Optional<CertificateOrder> begin(Command command) {
        var domain = domains.the(command.organization(), command.domain());
        var link = domain.snapshot().place().accountLink();
        return accounts.find(command.organization(), link)
                .map(account -> domain.order(account, command.actor()));
    }
}
