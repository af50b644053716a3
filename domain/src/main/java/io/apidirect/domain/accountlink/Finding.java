package io.apidirect.domain.accountlink;

import java.util.List;
import java.util.stream.Collectors;

/** One reason not to believe a link, found by a probe. */
public sealed interface Finding {

    /** What the account breaks, with the way out. */
    AccountLinkRule rule();

    /** What was found, for the person; names the role or permission. */
    String detail();

    private static String joined(List<RoleArn> roles) {
        return roles.stream().map(RoleArn::value).collect(Collectors.joining(" and "));
    }

    /**
     * AWS did not let us in. It does not tell a missing role, another External ID and a trust that
     * names somebody else apart.
     */
    record Refused(List<RoleArn> roles) implements Finding {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.ROLE_MUST_LET_US_IN;
        }

        @Override
        public String detail() {
            return ("AWS refused to let API-Direct assume %s. The stack %s does not exist in that"
                            + " account, was created with another External ID, or trusts another"
                            + " control plane.")
                    .formatted(Finding.joined(roles), LinkRoles.STACK_NAME);
        }
    }

    /** The role opens for somebody who does not know the External ID. */
    record TrustIsOpen(RoleArn role, Opening opening) implements Finding {

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

    /** The role's trust policy names somebody beside the one who shall use it. */
    record TrustNamesOthers(RoleArn role, List<String> others) implements Finding {

        @Override
        public AccountLinkRule rule() {
            return AccountLinkRule.TRUST_MUST_NAME_ONE_ONLY;
        }

        @Override
        public String detail() {
            return "%s can be assumed by others too: its trust policy names %s."
                    .formatted(role, String.join(", ", others));
        }
    }

    /** The role's session belongs to another account than the one linked. */
    record WrongAccount(AwsAccountId expected, String actual) implements Finding {

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
    record BoundaryMissing(String policyArn) implements Finding {

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
    record PermissionMissing(List<String> permissions) implements Finding {

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
    record RoleMissing(RoleArn role) implements Finding {

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
