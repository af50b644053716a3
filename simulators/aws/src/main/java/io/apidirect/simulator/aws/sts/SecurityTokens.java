package io.apidirect.simulator.aws.sts;

import io.apidirect.simulator.aws.account.AccessKey;
import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.Trust;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Duration;
import java.util.Map;

/** STS. */
public final class SecurityTokens implements Service {

    private final Accounts accounts;
    private final Identities identities;
    private final RoleAssumption assumption;

    public SecurityTokens(Accounts accounts, Identities identities, Authorizer authorizer) {
        this.accounts = accounts;
        this.identities = identities;
        this.assumption = new RoleAssumption(new Trust(authorizer));
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
                        .orElseThrow(
                                () ->
                                        RoleAssumption.denied(
                                                call, "sts:AssumeRole", wish.roleArn()));
        assumption.check(call, wish, role);
        var principal = wish.principal(role, identities);
        var key = accounts.temporary(principal, Duration.ofSeconds(wish.seconds()));
        return answer(call, key);
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
