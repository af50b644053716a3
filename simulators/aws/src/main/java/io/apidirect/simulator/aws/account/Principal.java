package io.apidirect.simulator.aws.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who calls.
 *
 * @param account the twelve digits of the caller's account
 * @param arn such as {@code arn:aws:sts::123456789012:assumed-role/Deploy/ad-1}
 * @param userId as {@code GetCallerIdentity} answers it
 * @param role the ARN of the role, where a session of a role calls; an administrator has none
 * @param sessionPolicies what narrows the session; empty where nothing does
 * @param tags of the session
 * @param sourceIdentity who is behind the session
 */
public record Principal(
        String account,
        String arn,
        String userId,
        Optional<String> role,
        List<String> sessionPolicies,
        Map<String, String> tags,
        Optional<String> sourceIdentity) {

    public Principal {
        sessionPolicies = List.copyOf(sessionPolicies);
        tags = Map.copyOf(tags);
    }

    /** The account's administrator, who may do everything in it. */
    public static Principal administrator(String account) {
        var arn = "arn:aws:iam::%s:user/administrator".formatted(account);
        var userId = "AIDASIMULATED" + account;
        return new Principal(
                account, arn, userId, Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    /** What {@code aws:PrincipalArn} and trust policies see: the role rather than its session. */
    public String stableArn() {
        return role.orElse(arn);
    }
}
