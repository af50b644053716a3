package io.apidirect.rest.accountlink;

import io.apidirect.domain.accountlink.AccountLinkState;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.accountlink.LinkRoles;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link to an AWS account. */
@Schema(name = "AccountLink", description = "A link to an AWS account of the organisation")
record AccountLinkBody(
        @Schema(examples = "lnk_01h455vb4pex5vsknk084sn02q") String id,
        @Schema(description = "What people call it", examples = "aws-123456789012") String name,
        @Schema(examples = "123456789012") String awsAccountId,
        @Schema(description = "Region of the link's stack", examples = "eu-west-1") String region,
        @Schema(
                        description =
                                "pending: asked for, not proven; verified: may carry deployments;"
                                        + " broken: the account no longer keeps its side; revoked:"
                                        + " given up",
                        enumeration = {"pending", "verified", "broken", "revoked"})
                String status,
        @Schema(description = "Why it is broken and what was found") @Nullable String brokenReason,
        @Schema(
                        description =
                                "Demanded by the link's roles; ours, unique, changed by a rotation"
                                        + " only")
                String externalId,
        @Schema(
                        description =
                                "introducing: a new External ID waits for the stack to let it in;"
                                        + " retiring: it is in use, and the old one waits to be shut"
                                        + " out; absent otherwise",
                        enumeration = {"introducing", "retiring"})
                @Nullable String rotation,
        @Schema(description = "What to do next in a rotation") @Nullable String rotationStep,
        @Schema(description = "What to do next with the link") String nextStep,
        @Schema(description = "Name of the stack that makes the roles in your account")
                String stackName,
        @Schema(description = "Creates that stack in the AWS console; absent without a console")
                @Nullable String quickCreateUrl,
        @Schema(
                        description =
                                "Creates or updates that stack from a shell with credentials of the"
                                        + " account")
                String cliCommand,
        Roles roles,
        @Schema(description = "When the roles were last looked at")
                @Nullable Instant lastVerifiedAt,
        Instant createdAt) {

    static AccountLinkBody of(AwsAccountLink.Snapshot link, LinkInstructions instructions) {
        return new AccountLinkBody(
                link.id().text(),
                link.name(),
                link.account().value(),
                link.region().value(),
                link.state().status(),
                link.state() instanceof AccountLinkState.Broken broken ? broken.reason() : null,
                link.externalId().value(),
                link.rotation().step().orElse(null),
                LinkSteps.ofRotation(link).orElse(null),
                LinkSteps.next(link),
                LinkRoles.STACK_NAME,
                instructions.quickCreateUrl(link).orElse(null),
                instructions.cliCommand(link),
                Roles.of(LinkRoles.in(link.account())),
                checkedAt(link.state()),
                link.createdAt());
    }

    private static @Nullable Instant checkedAt(AccountLinkState state) {
        return switch (state) {
            case AccountLinkState.Verified verified -> verified.checkedAt();
            case AccountLinkState.Broken broken -> broken.checkedAt();
            case AccountLinkState.Pending _, AccountLinkState.Revoked _ -> null;
        };
    }

    /** The roles in the customer's account, by their ARNs. */
    @Schema(name = "AccountLinkRoles", description = "ARNs of the roles in your account")
    record Roles(
            @Schema(description = "Looks at what was deployed") String read,
            @Schema(description = "Starts and stops changes") String deploy,
            @Schema(description = "What CloudFormation works with") String execution) {

        static Roles of(LinkRoles roles) {
            return new Roles(
                    roles.read().value(), roles.deploy().value(), roles.execution().value());
        }
    }

    /** Some account links. */
    @Schema(name = "AccountLinkList")
    record ListBody(
            List<AccountLinkBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
