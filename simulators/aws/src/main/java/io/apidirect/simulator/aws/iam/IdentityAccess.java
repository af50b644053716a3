package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.safeguard.AccountQuestions;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.UriText;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * IAM: reading roles and policies, asking what a role may, and the changes that people make by
 * hand.
 */
public final class IdentityAccess implements Service {

    private final Identities identities;
    private final RoleChanges changes;
    private final AccountQuestions account;
    private final PolicyQuestions questions;

    public IdentityAccess(Identities identities, Authorizer authorizer, AccountQuestions account) {
        this.account = account;
        this.identities = identities;
        this.changes = new RoleChanges(identities);
        this.questions = new PolicyQuestions(identities, authorizer);
    }

    @Override
    public String signingName() {
        return "iam";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query("https://iam.amazonaws.com/doc/2010-05-08/");
    }

    @Override
    public Map<String, Operation> operations() {
        var operations = new HashMap<>(changes.operations());
        operations.put("GetRole", onRole(this::getRole));
        operations.put("ListRoles", Operation.unscoped(this::listRoles));
        operations.put("ListRolePolicies", onRole(this::listRolePolicies));
        operations.put("GetRolePolicy", onRole(this::getRolePolicy));
        operations.put("ListAttachedRolePolicies", onRole(this::listAttached));
        operations.put("ListRoleTags", onRole(this::listRoleTags));
        operations.put("GetAccountSummary", account.summary());
        operations.put("GetPolicy", onPolicy(this::getPolicy));
        operations.put("GetPolicyVersion", onPolicy(this::getPolicyVersion));
        operations.put(
                "SimulatePrincipalPolicy",
                Operation.on(it -> it.the("PolicySourceArn"), questions::simulate));
        return operations;
    }

    static Operation onRole(java.util.function.Function<Call, Response> answer) {
        return new Operation(
                call ->
                        List.of(
                                new Permission(
                                        "iam:" + call.action(),
                                        "arn:aws:iam::%s:role/%s"
                                                .formatted(call.account(), call.the("RoleName")))),
                answer);
    }

    private static Operation onPolicy(java.util.function.Function<Call, Response> answer) {
        return Operation.on(call -> call.the("PolicyArn"), answer);
    }

    private Role role(Call call) {
        return identities.the(call.account(), call.the("RoleName"));
    }

    private Response getRole(Call call) {
        var role = role(call);
        return Response.query(call, it -> it.element("Role", xml -> write(xml, role)));
    }

    private Response listRoles(Call call) {
        return Response.query(
                call,
                it ->
                        it.list("Roles", identities.of(call.account()), IdentityAccess::write)
                                .text("IsTruncated", false));
    }

    private Response listRolePolicies(Call call) {
        var names = role(call).inline().keySet().stream().sorted().toList();
        return Response.query(
                call, it -> it.texts("PolicyNames", names).text("IsTruncated", false));
    }

    private Response getRolePolicy(Call call) {
        var role = role(call);
        var name = call.the("PolicyName");
        var document =
                Optional.ofNullable(role.inline().get(name))
                        .orElseThrow(() -> noSuch("The role policy with name " + name));
        return Response.query(
                call,
                it ->
                        it.text("RoleName", role.name())
                                .text("PolicyName", name)
                                .text("PolicyDocument", UriText.encode(document)));
    }

    private Response listAttached(Call call) {
        return Response.query(
                call,
                it ->
                        it.list(
                                        "AttachedPolicies",
                                        role(call).attached(),
                                        (xml, arn) ->
                                                xml.text("PolicyName", arn.replaceAll(".*/", ""))
                                                        .text("PolicyArn", arn))
                                .text("IsTruncated", false));
    }

    private Response listRoleTags(Call call) {
        return Response.query(
                call, it -> it.tags("Tags", role(call).tags()).text("IsTruncated", false));
    }

    private ManagedPolicy policy(Call call) {
        var arn = call.the("PolicyArn");
        return identities
                .policies()
                .find(arn)
                .filter(it -> it.account().equals(call.account()))
                .orElseThrow(() -> noSuch("Policy " + arn));
    }

    private Response getPolicy(Call call) {
        var policy = policy(call);
        return Response.query(
                call,
                it ->
                        it.element(
                                "Policy",
                                xml ->
                                        xml.text("PolicyName", policy.name())
                                                .text("PolicyId", policy.id())
                                                .text("Arn", policy.arn())
                                                .text("Path", policy.path())
                                                .text("DefaultVersionId", "v" + policy.version())
                                                .text("Description", policy.description())
                                                .text("IsAttachable", true)
                                                .text("CreateDate", policy.created())));
    }

    private Response getPolicyVersion(Call call) {
        var policy = policy(call);
        var version = call.the("VersionId");
        if (!version.equals("v" + policy.version())) {
            throw noSuch("Policy %s version %s".formatted(policy.arn(), version));
        }
        return Response.query(
                call,
                it ->
                        it.element(
                                "PolicyVersion",
                                xml ->
                                        xml.text("Document", UriText.encode(policy.document()))
                                                .text("VersionId", version)
                                                .text("IsDefaultVersion", true)
                                                .text("CreateDate", policy.created())));
    }

    private static AwsError noSuch(String what) {
        return new AwsError(404, "NoSuchEntity", what + " cannot be found.");
    }

    static void write(Xml xml, Role role) {
        xml.text("Path", role.path())
                .text("RoleName", role.name())
                .text("RoleId", role.id())
                .text("Arn", role.arn())
                .text("CreateDate", role.created())
                .text("AssumeRolePolicyDocument", UriText.encode(role.trust()))
                .text("Description", role.description())
                .text("MaxSessionDuration", role.maxSession());
        role.boundary()
                .ifPresent(
                        arn ->
                                xml.element(
                                        "PermissionsBoundary",
                                        it ->
                                                it.text("PermissionsBoundaryType", "Policy")
                                                        .text("PermissionsBoundaryArn", arn)));
        xml.tags("Tags", role.tags());
    }
}
