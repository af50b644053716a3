package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Slug;
import java.util.ArrayList;
import java.util.Optional;

/** A well-formed wish for a link. */
public record LinkRequest(String name, AwsAccountId account, Region region) {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 40;

    /**
     * Reads what a person typed. Without a name the link is called after its account.
     *
     * @throws RuleBroken with every fault at once
     */
    public static LinkRequest of(Optional<String> name, String account, String region) {
        var faults = new ArrayList<Fault>();
        if (!AwsAccountId.isAccountId(account)) {
            faults.add(new Fault("/awsAccountId", "An AWS account id has exactly 12 digits."));
        }
        if (!Region.isRegion(region)) {
            faults.add(new Fault("/region", Region.refusal(region)));
        }
        var chosen = name.orElse("aws-" + account);
        if (name.isPresent() && !Slug.isSlug(chosen, SHORTEST_NAME, LONGEST_NAME)) {
            faults.add(
                    new Fault(
                            "/name",
                            "A link's name has 2 to 40 lower-case letters, digits and single"
                                    + " hyphens, and starts with a letter."));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    AccountLinkRule.ACCOUNT_LINK_IS_WELL_FORMED,
                    "The request for an account link has faults.",
                    faults);
        }
        return new LinkRequest(chosen, new AwsAccountId(account), new Region(region));
    }
}
