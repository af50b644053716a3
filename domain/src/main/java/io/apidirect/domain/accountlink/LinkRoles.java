package io.apidirect.domain.accountlink;

/**
 * The three roles and the boundary that {@code account-link.yaml} makes in the customer's account,
 * under these very names.
 *
 * @param read looks at what we made: describe, list, metrics, logs
 * @param deploy changes it, through CloudFormation only
 * @param execution what CloudFormation itself works with; it trusts CloudFormation, never us
 */
public record LinkRoles(RoleArn read, RoleArn deploy, RoleArn execution) {

    public static final String STACK_NAME = "api-direct-link";

    private static final String READ = "ApiDirectLink-Read";
    private static final String DEPLOY = "ApiDirectLink-Deploy";
    private static final String EXECUTION = "ApiDirectLink-Execution";
    private static final String BOUNDARY = "ApiDirectLink-Boundary";

    public static LinkRoles in(AwsAccountId account) {
        return new LinkRoles(
                RoleArn.of(account, READ),
                RoleArn.of(account, DEPLOY),
                RoleArn.of(account, EXECUTION));
    }

    /** The policy that bounds every role which CloudFormation makes for a deployed API. */
    public static String boundaryArn(AwsAccountId account) {
        return "arn:aws:iam::%s:policy/%s".formatted(account, BOUNDARY);
    }
}
