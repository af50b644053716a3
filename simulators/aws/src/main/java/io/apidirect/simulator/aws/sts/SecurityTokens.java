package io.apidirect.simulator.aws.sts;

import io.apidirect.simulator.aws.account.AccessKey;
import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Circumstances;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.Role;
import io.apidirect.simulator.aws.iam.Trust;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Errors;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** STS. */
public final class SecurityTokens implements Service {

    private final Accounts accounts;
    private final Identities identities;
    private final Trust trust;

    public SecurityTokens(Accounts accounts, Identities identities, Authorizer authorizer) {
        this.accounts = accounts;
        this.identities = identities;
        this.trust = new Trust(authorizer);
    }

    @Override
    public String signingName() {
        return "sts";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query("https://sts.amazonaws.com/doc/2011-06-15/");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetCallerIdentity", Operation.open(SecurityTokens::whoAmI),
                "AssumeRole", Operation.open(this::assumeRole));
    }

    private static Response whoAmI(Call call) {
        var principal = call.principal();
        return Response.query(
                call,
                it ->
                        it.text("Arn", principal.arn())
                                .text("UserId", principal.userId())
                                .text("Account", principal.account()));
    }

    private Response assumeRole(Call call) {
        var wish = SessionWish.of(call);
        var role =
                identities
                        .find(wish.roleArn())
                        .orElseThrow(() -> denied(call, "sts:AssumeRole", wish.roleArn()));
        var circumstances = circumstances(call, wish);
        require(call, role, "sts:AssumeRole", circumstances);
        if (!wish.tags().isEmpty()) {
            require(call, role, "sts:TagSession", circumstances);
        }
        if (wish.sourceIdentity().isPresent()) {
            require(call, role, "sts:SetSourceIdentity", circumstances);
        }
        checkDuration(call, wish, role);
        var principal = wish.principal(role, identities);
        var key = accounts.temporary(principal, Duration.ofSeconds(wish.seconds()));
        return answer(call, key);
    }

    private void require(Call call, Role role, String action, Circumstances circumstances) {
        if (!trust.allows(role, call.principal(), action, circumstances)) {
            throw denied(call, action, role.arn());
        }
    }

    private static AwsError denied(Call call, String action, String roleArn) {
        return Errors.denied(
                call.service().protocol(),
                "User: %s is not authorized to perform: %s on resource: %s"
                        .formatted(call.principal().arn(), action, roleArn));
    }

    private static Circumstances circumstances(Call call, SessionWish wish) {
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("sts:RoleSessionName", List.of(wish.sessionName()));
        wish.externalId().ifPresent(it -> keys.put("sts:ExternalId", List.of(it)));
        wish.sourceIdentity().ifPresent(it -> keys.put("sts:SourceIdentity", List.of(it)));
        wish.tags().forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        if (!wish.tags().isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(wish.tags().keySet()));
        }
        return Authorizer.circumstances(call).with(keys);
    }

    private static void checkDuration(Call call, SessionWish wish, Role role) {
        if (call.principal().role().isPresent() && wish.seconds() > 3600) {
            throw AwsError.refused(
                    "ValidationError",
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles"
                            + " assumed by role chaining");
        }
        if (wish.seconds() > role.maxSession()) {
            throw AwsError.refused(
                    "ValidationError",
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this"
                            + " role.");
        }
    }

    private static Response answer(Call call, AccessKey key) {
        var principal = key.principal();
        return Response.query(
                call,
                result -> {
                    result.element(
                            "Credentials",
                            it ->
                                    it.text("AccessKeyId", key.id())
                                            .text("SecretAccessKey", key.secret())
                                            .text("SessionToken", key.token())
                                            .text("Expiration", key.expires()));
                    result.element(
                            "AssumedRoleUser",
                            it ->
                                    it.text("AssumedRoleId", principal.userId())
                                            .text("Arn", principal.arn()));
                    result.text("SourceIdentity", principal.sourceIdentity());
                    result.text("PackedPolicySize", principal.sessionPolicies().isEmpty() ? 0 : 20);
                });
    }
}
