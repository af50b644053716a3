package io.apidirect.application.accountlink;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinkRule;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gate: hands other contexts the proof that an account is linked. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class VerifiedAccounts {

    private static final int MANY = 200;

    private final AwsAccountLinks links;

    @Inject
    public VerifiedAccounts(AwsAccountLinks links) {
        this.links = links;
    }

    /**
     * @throws RuleBroken where the link is not verified
     */
    public VerifiedAccount the(OrganizationId organization, AccountLinkId id) {
        return links.the(organization, id).verifiedAccount();
    }

    /** The same, by what a person typed: printed id or name. */
    public VerifiedAccount the(OrganizationId organization, String idOrName) {
        return links.the(organization, idOrName).verifiedAccount();
    }

    /** Empty where the link is not verified, for work that can be done without. */
    public Optional<VerifiedAccount> find(OrganizationId organization, AccountLinkId id) {
        return links.find(organization, id)
                .filter(AwsAccountLink::isVerified)
                .map(AwsAccountLink::verifiedAccount);
    }

    /** To which AWS account a link leads, verified or not. */
    public AwsAccountId accountOf(OrganizationId organization, AccountLinkId id) {
        return links.the(organization, id).snapshot().account();
    }

    /**
     * Any verified account of the organisation, the newest: for what is the same in all of them.
     *
     * @throws RuleBroken where there is none
     */
    public VerifiedAccount any(OrganizationId organization) {
        return links.list(organization, PageRequest.first(MANY)).items().stream()
                .filter(AwsAccountLink::isVerified)
                .findFirst()
                .map(AwsAccountLink::verifiedAccount)
                .orElseThrow(
                        () ->
                                new RuleBroken(
                                        AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED,
                                        "No AWS account is linked and verified."));
    }
}
