package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.account.Principal;
import java.util.List;

/**
 * Somebody whom a trust policy may name.
 *
 * @param kind {@code AWS} or {@code Service}
 * @param names what names exactly this caller
 * @param accountNames what names the whole account of the caller
 */
public record Trustee(String kind, List<String> names, List<String> accountNames) {

    /** A caller with credentials. */
    public static Trustee of(Principal principal) {
        var account = principal.account();
        return new Trustee(
                "AWS",
                List.of(principal.arn(), principal.stableArn()),
                List.of(account, "arn:aws:iam::%s:root".formatted(account)));
    }

    /** A service of AWS, such as {@code codebuild.amazonaws.com}. */
    public static Trustee service(String name) {
        return new Trustee("Service", List.of(name), List.of());
    }
}
