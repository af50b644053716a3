package io.apidirect.rest.accountlink;

import io.apidirect.domain.accountlink.AccountLinkState;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.LinkRoles;
import java.util.Optional;

/** What to do next with a link. */
final class LinkSteps {

    private LinkSteps() {}

    /** Of a rotation, where the CLI command stands beside it; empty where there is none. */
    static Optional<String> ofRotation(AwsAccountLink.Snapshot link) {
        return link.rotation()
                .step()
                .map(
                        _ ->
                                "Run the CLI command with credentials of the AWS account, then: apidirect aws verify "
                                        + link.name());
    }

    /** A rotation goes before everything else: half of it is no end. */
    static String next(AwsAccountLink.Snapshot link) {
        if (link.rotation().step().isPresent()) {
            return "run what this prints, with credentials of the AWS account: apidirect aws show %1$s --query cliCommand; then: apidirect aws verify %1$s"
                    .formatted(link.name());
        }
        return switch (link.state()) {
            case AccountLinkState.Verified _ -> "apidirect init my-api";
            case AccountLinkState.Pending _, AccountLinkState.Broken _ ->
                    "apidirect aws verify " + link.name();
            case AccountLinkState.Revoked _ ->
                    "aws cloudformation delete-stack --stack-name %s --region %s"
                            .formatted(LinkRoles.STACK_NAME, link.region());
        };
    }
}
