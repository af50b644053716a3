package io.apidirect.simulator.aws.sts;

import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Circumstances;
import io.apidirect.simulator.aws.iam.Role;
import io.apidirect.simulator.aws.iam.Trust;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Errors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a session that the trust policy of its role or the limits of its length do not allow. */
record RoleAssumption(Trust trust) {

    void check(Call call, SessionWish wish, Role role) {
        var circumstances = circumstances(call, wish);
        require(call, role, "sts:AssumeRole", circumstances);
        if (!wish.tags().isEmpty()) {
            require(call, role, "sts:TagSession", circumstances);
        }
        if (wish.sourceIdentity().isPresent()) {
            require(call, role, "sts:SetSourceIdentity", circumstances);
        }
        checkDuration(call, wish, role);
    }

    private void require(Call call, Role role, String action, Circumstances circumstances) {
        if (!trust.allows(role, call.principal(), action, circumstances)) {
            throw denied(call, action, role.arn());
        }
    }

    static AwsError denied(Call call, String action, String roleArn) {
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
}
