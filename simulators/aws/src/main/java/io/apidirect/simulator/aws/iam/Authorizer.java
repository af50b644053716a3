package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.account.Principal;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Errors;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether somebody may make a call. */
public final class Authorizer {

    private final Identities identities;

    public Authorizer(Identities identities) {
        this.identities = identities;
    }

    /** Refuses a call whose permissions its caller does not have. */
    public void authorize(Call call, Operation operation) {
        var circumstances = circumstances(call);
        operation.permissions().apply(call).stream()
                .flatMap(it -> refusal(call.principal(), it, circumstances).stream())
                .findFirst()
                .ifPresent(
                        it -> {
                            throw Errors.denied(call.protocol(), it);
                        });
    }

    /** Why somebody may not, in AWS's words; empty where it is allowed. */
    public Optional<String> refusal(
            Principal principal, Permission permission, Circumstances circumstances) {
        return decide(principal, permission, circumstances)
                .refusal(principal.arn(), permission.action(), permission.resource());
    }

    /**
     * Why a service that acts in a role may not, in AWS's words; empty where it is allowed.
     *
     * @param session the name of the service's session, such as {@code AWSCloudFormation}
     */
    public Optional<String> refusalOfRole(
            String roleArn, String session, String region, Permission permission) {
        return refusal(acting(roleArn, session), permission, around(roleArn, region));
    }

    /** A service that acts in a role. */
    public static Principal acting(String roleArn, String session) {
        var account = roleArn.split(":", 6)[4];
        var role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return new Principal(
                account,
                "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, role, session),
                "AROASIMULATED:" + session,
                Optional.of(roleArn),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    Decision decide(Principal principal, Permission permission, Circumstances circumstances) {
        return principal
                .role()
                .map(
                        it ->
                                identities
                                        .powers(it, principal.sessionPolicies())
                                        .decide(
                                                permission.action(),
                                                permission.resource(),
                                                circumstances.with(permission.context())))
                .orElse(Decision.ALLOWED);
    }

    /** The condition keys that every request has. */
    public static Circumstances circumstances(Call call) {
        var principal = call.principal();
        var keys = new HashMap<>(around(principal.stableArn(), call.region()).values());
        keys.put("aws:SourceIp", List.of(call.request().source()));
        keys.put("aws:userid", List.of(principal.userId()));
        call.request().header("user-agent").ifPresent(it -> keys.put("aws:UserAgent", List.of(it)));
        principal.sourceIdentity().ifPresent(it -> keys.put("aws:SourceIdentity", List.of(it)));
        principal.tags().forEach((key, it) -> keys.put("aws:PrincipalTag/" + key, List.of(it)));
        return new Circumstances(keys);
    }

    private static Circumstances around(String principalArn, String region) {
        var account = principalArn.split(":", 6)[4];
        // A real client always talks TLS to AWS; the simulator does not offer it.
        return new Circumstances(
                Map.of(
                        "aws:RequestedRegion", List.of(region),
                        "aws:PrincipalArn", List.of(principalArn),
                        "aws:PrincipalAccount", List.of(account),
                        "aws:ResourceAccount", List.of(account),
                        "aws:SecureTransport", List.of("true"),
                        "aws:CurrentTime",
                                List.of(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())));
    }
}
