package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Rule;

/** What must hold for a link to an AWS account, and for what we do through it. */
public enum AccountLinkRule implements Rule {
    ACCOUNT_LINK_IS_WELL_FORMED("Correct the named fields and send the request again.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    ONE_LINK_PER_ACCOUNT(
            "Use the existing link (apidirect aws links), or revoke it first (apidirect aws"
                    + " revoke)."),
    ACCOUNT_LINK_NAMES_ARE_UNIQUE("Choose another name (--name)."),
    ACCOUNT_LINK_IS_VERIFIED(
            "Create the link's stack in your account if it is missing (apidirect aws show prints"
                    + " how), then run apidirect aws verify."),
    STANDING_ENVIRONMENTS_KEEP_THEIR_LINK(
            "Destroy them first (apidirect destroy). If you have deleted the link's stack already, run"
                    + " apidirect aws verify, which finds it broken, and revoke it again."),
    REVOKED_LINKS_STAY_REVOKED("Link the account again with apidirect aws link."),
    REPLACED_EXTERNAL_IDS_STAY_REPLACED(
            "Finish the rotation: run the command that apidirect aws show prints, then apidirect aws"
                    + " verify. To change the External ID again, rotate once more after that."),
    ROLE_MUST_LET_US_IN(
            "Create or update the stack with the command that apidirect aws show prints, wait a"
                    + " minute, then run apidirect aws verify again."),
    TRUST_MUST_DEMAND_THE_EXTERNAL_ID(
            "Update the stack from the unchanged template (apidirect aws template), so that the"
                    + " roles' trust policies demand sts:ExternalId again, then verify again."),
    TRUST_MUST_NAME_ONE_ONLY(
            "Update the stack from the unchanged template (apidirect aws template), so that the"
                    + " roles trust the one role of API-Direct, and CloudFormation, and nobody else. Then"
                    + " verify again."),
    ROLE_MUST_BE_IN_THE_LINKED_ACCOUNT(
            "Create the stack in the account that you linked, or link the other account."),
    BOUNDARY_MUST_EXIST(
            "Update the stack from the unchanged template (apidirect aws template), then verify"
                    + " again."),
    LINK_NEEDS_ITS_PERMISSIONS(
            "Update the stack from the current template (apidirect aws template); if an"
                    + " organisation policy (SCP) denies the permission, ask its owner. Then run"
                    + " apidirect aws verify."),
    LINK_NEEDS_ITS_ROLES(
            "Update the stack from the unchanged template (apidirect aws template), then verify"
                    + " again.");

    private final String fix;

    AccountLinkRule(String fix) {
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }
}
