package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.RuleBroken;
import java.util.List;

/** What a probe found; all but {@link Trusted} say which rule the account breaks, and how. */
public sealed interface ProbeResult {

    /** The roles open for us, with the External ID only, and everything is in place. */
    record Trusted() implements ProbeResult {}

    /** A reason not to believe the link. */
    sealed interface Distrusted extends ProbeResult {

        AccountLinkRule rule();

        /** What was found, for the person; names the role or permission. */
        String detail();

        default RuleBroken refusal() {
            return new RuleBroken(rule(), detail());
        }
    }

    /**
     * AWS did not let us in. It does not tell a missing role, another External ID and a trust that
     * names somebody else apart.
     */
    record Refused(RoleArn role) implements Distrusted {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.ROLE_MUST_LET_US_IN;
        }

        @Override
        public String detail() {
            return ("AWS refused to let API-Direct assume %s. The stack %s does not exist in that"
                            + " account, was created with another External ID, or trusts another"
                            + " control plane.")
                    .formatted(role, LinkRoles.STACK_NAME);
        }
    }

    /** The role opens for somebody who does not know the External ID. */
    record TrustIsOpen(RoleArn role, Opening opening) implements Distrusted {

        /** Which of the attempts that must fail succeeded. */
        public enum Opening {
            WITHOUT_EXTERNAL_ID("without any External ID"),
            WITH_WRONG_EXTERNAL_ID("with a wrong External ID"),
            WITHOUT_CLOUDFORMATION("directly, although only CloudFormation may use it");

            private final String how;

            Opening(String how) {
                this.how = how;
            }
        }

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.TRUST_MUST_DEMAND_THE_EXTERNAL_ID;
        }

        @Override
        public String detail() {
            return "%s can be assumed %s.".formatted(role, opening.how);
        }
    }

    /** The role's session belongs to another account than the one linked. */
    record WrongAccount(AwsAccountId expected, String actual) implements Distrusted {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.ROLE_MUST_BE_IN_THE_LINKED_ACCOUNT;
        }

        @Override
        public String detail() {
            return "The roles belong to account %s, the link is for %s."
                    .formatted(actual, expected);
        }
    }

    /** The permissions boundary is gone. */
    record BoundaryMissing(String policyArn) implements Distrusted {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.BOUNDARY_MUST_EXIST;
        }

        @Override
        public String detail() {
            return "The permissions boundary %s does not exist.".formatted(policyArn);
        }
    }

    /** We get in, but may not do what the template allows. */
    record PermissionMissing(List<String> permissions) implements Distrusted {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.LINK_NEEDS_ITS_PERMISSIONS;
        }

        @Override
        public String detail() {
            return "The link's roles lack: %s.".formatted(String.join(", ", permissions));
        }
    }

    /** A role that we do not assume ourselves is gone. */
    record RoleMissing(RoleArn role) implements Distrusted {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.LINK_NEEDS_ITS_ROLES;
        }

        @Override
        public String detail() {
            return "The role %s does not exist.".formatted(role);
        }
    }
}
