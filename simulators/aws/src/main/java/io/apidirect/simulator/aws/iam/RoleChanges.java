package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people change in roles by hand, outside any stack. */
record RoleChanges(Identities identities) {

    Map<String, Operation> operations() {
        return Map.of(
                "CreateRole", IdentityAccess.onRole(this::create),
                "DeleteRole", IdentityAccess.onRole(this::delete),
                "UpdateAssumeRolePolicy", IdentityAccess.onRole(this::trust),
                "PutRolePolicy", IdentityAccess.onRole(this::putPolicy),
                "DeleteRolePolicy", IdentityAccess.onRole(this::deletePolicy),
                "AttachRolePolicy", IdentityAccess.onRole(this::attach),
                "DetachRolePolicy", IdentityAccess.onRole(this::detach),
                "DeleteRolePermissionsBoundary", IdentityAccess.onRole(this::unbind));
    }

    private Response create(Call call) {
        var trust = call.the("AssumeRolePolicyDocument");
        Policy.read(trust);
        var role =
                new Role(
                        call.account(),
                        call.the("RoleName"),
                        call.text("Path").orElse("/"),
                        "AROA" + UUID.randomUUID().toString().replace("-", "").substring(0, 17),
                        trust,
                        call.text("Description").orElse(""),
                        call.number("MaxSessionDuration", 3600),
                        call.text("PermissionsBoundary"),
                        Map.of(),
                        List.of(),
                        call.form().tags("Tags"),
                        Instant.now());
        if (!identities.roles().add(Identities.key(role.account(), role.name()), role)) {
            throw new AwsError(
                    409,
                    "EntityAlreadyExists",
                    "Role with name %s already exists.".formatted(role.name()));
        }
        return Response.query(
                call, it -> it.element("Role", xml -> IdentityAccess.write(xml, role)));
    }

    private Response delete(Call call) {
        var role = identities.the(call.account(), call.the("RoleName"));
        if (!role.inline().isEmpty() || !role.attached().isEmpty()) {
            throw new AwsError(
                    409, "DeleteConflict", "Cannot delete entity, must detach all policies first.");
        }
        identities.roles().remove(Identities.key(role.account(), role.name()));
        return nothing(call);
    }

    private Response trust(Call call) {
        var document = call.the("PolicyDocument");
        Policy.read(document);
        return change(call, it -> it.trusting(document));
    }

    private Response putPolicy(Call call) {
        var document = call.the("PolicyDocument");
        Policy.read(document);
        return change(call, it -> it.withInline(call.the("PolicyName"), document));
    }

    private Response deletePolicy(Call call) {
        return change(call, it -> it.withoutInline(call.the("PolicyName")));
    }

    private Response attach(Call call) {
        return change(call, it -> it.attach(call.the("PolicyArn")));
    }

    private Response detach(Call call) {
        return change(call, it -> it.detach(call.the("PolicyArn")));
    }

    private Response unbind(Call call) {
        return change(
                call,
                it ->
                        new Role(
                                it.account(),
                                it.name(),
                                it.path(),
                                it.id(),
                                it.trust(),
                                it.description(),
                                it.maxSession(),
                                Optional.empty(),
                                it.inline(),
                                it.attached(),
                                it.tags(),
                                it.created()));
    }

    private Response change(Call call, UnaryOperator<Role> change) {
        var role = identities.the(call.account(), call.the("RoleName"));
        identities.roles().change(Identities.key(role.account(), role.name()), change);
        return nothing(call);
    }

    private static Response nothing(Call call) {
        return Response.query(call, _ -> {});
    }
}
