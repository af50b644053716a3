package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.templates.Policies.Statement;
import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountLinkTemplateTest {

    private static final String CONTROL_PLANE = "arn:aws:iam::999988887777:role/control-plane";
    private static final String EXTERNAL_ID = "A".repeat(32);

    private final CheckedIn link = CheckedIn.accountLink();

    @Test
    void the_roles_have_the_names_that_the_domain_expects() {
        var account = new AwsAccountId("123456789012");
        var roles = LinkRoles.in(account);
        assertEquals(roles.read().toString(), roleArn("ReadRole"));
        assertEquals(roles.deploy().toString(), roleArn("DeployRole"));
        assertEquals(roles.execution().toString(), roleArn("ExecutionRole"));
        var boundary = link.resource("Boundary").mapping("Properties").text("ManagedPolicyName");
        assertTrue(LinkRoles.boundaryArn(account).endsWith(":policy/" + boundary));
    }

    private String roleArn(String logicalId) {
        var name = link.resource(logicalId).mapping("Properties").text("RoleName");
        return "arn:aws:iam::123456789012:role/" + name;
    }

    @Test
    void the_version_is_also_an_output() {
        var output = link.template().mapping("Outputs").mapping("TemplateVersion").text("Value");
        assertEquals(output, new AccountLinkTemplate().version());
        assertFalse(output.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadRole", "DeployRole"})
    void our_roles_trust_one_role_that_knows_the_external_id(String role) {
        var assume = trust(role, Map.of()).getFirst();
        assertEquals(Map.of("AWS", new Text(CONTROL_PLANE)), assume.mapping("Principal").entries());
        assertEquals("sts:AssumeRole", assume.text("Action"));
        var condition = assume.mapping("Condition");
        assertEquals(
                new Sequence(List.of(new Text(EXTERNAL_ID))),
                condition.mapping("StringEquals").entries().get("sts:ExternalId"));
        assertFalse(condition.entries().containsKey("IpAddress"));
    }

    @Test
    void during_a_rotation_both_external_ids_open() {
        var assume = trust("DeployRole", Map.of("PreviousExternalId", "B".repeat(32))).getFirst();
        assertEquals(
                List.of(EXTERNAL_ID, "B".repeat(32)),
                assume.mapping("Condition").mapping("StringEquals").items("sts:ExternalId").stream()
                        .flatMap(it -> CheckedIn.texts(it).stream())
                        .toList());
    }

    @Test
    void the_trust_can_be_narrowed_to_addresses() {
        var assume = trust("ReadRole", Map.of("AllowedSourceIps", "203.0.113.0/24")).getFirst();
        assertEquals(
                "203.0.113.0/24",
                assume.mapping("Condition").mapping("IpAddress").text("aws:SourceIp"));
    }

    @Test
    void only_cloudformation_of_this_account_assumes_the_execution_role() {
        var trust = trust("ExecutionRole", Map.of());
        assertEquals(1, trust.size());
        var only = trust.getFirst();
        assertEquals("cloudformation.amazonaws.com", only.mapping("Principal").text("Service"));
        assertEquals(
                "123456789012",
                only.mapping("Condition").mapping("StringEquals").text("aws:SourceAccount"));
    }

    private List<Mapping> trust(String role, Map<String, String> more) {
        var values = new java.util.HashMap<>(more);
        values.put("ControlPlaneRoleArn", CONTROL_PLANE);
        values.put("ExternalId", EXTERNAL_ID);
        values.put("AWS::AccountId", "123456789012");
        var document =
                link.resource(role).mapping("Properties").mapping("AssumeRolePolicyDocument");
        var resolved = (Mapping) new Resolution(link.template(), values).resolve(document).get();
        return resolved.items("Statement").stream().map(it -> (Mapping) it).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadRole", "DeployRole"})
    void no_role_of_ours_may_ever_read_a_secret(String role) {
        assertFalse(allowed(role).contains("secretsmanager:GetSecretValue"));
        var denied = statement(role, "NeverReadAnySecret");
        assertTrue(denied.actions().contains("secretsmanager:GetSecretValue"));
        assertEquals(List.of("*"), denied.resources());
    }

    @Test
    void cloudformation_reads_only_the_password_that_it_made_for_a_database_with_replicas() {
        var denied = statement("ExecutionRole", "NeverReadASecret");
        assertTrue(denied.actions().contains("secretsmanager:GetSecretValue"));
        assertEquals(
                secrets("apidirect/database/apidirect-*"),
                denied.content().entries().get("NotResource"));
        var allowed = statement("ExecutionRole", "PasswordsOfDatabasesWithReplicas");
        assertEquals(secrets("apidirect/database/*"), allowed.content().entries().get("Resource"));
    }

    private static Function secrets(String names) {
        return new Function(
                "Sub",
                new Text(
                        "arn:${AWS::Partition}:secretsmanager:*:${AWS::AccountId}:secret:"
                                + names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadRole", "DeployRole", "ExecutionRole"})
    void no_role_works_outside_the_regions(String role) {
        var lock = statement(role, "OnlyTheseRegions");
        assertFalse(lock.isAllow());
        assertTrue(
                lock.content()
                        .mapping("Condition")
                        .mapping("StringNotEquals")
                        .entries()
                        .containsKey("aws:RequestedRegion"));
    }

    @Test
    void the_deploy_role_touches_iam_only_to_pass_the_execution_role_to_cloudformation() {
        var iam =
                Policies.statementsOfRole(link, "DeployRole").stream()
                        .filter(Statement::isAllow)
                        .filter(it -> it.actions().stream().anyMatch(a -> changesIam(a)))
                        .toList();
        assertEquals(1, iam.size());
        assertEquals(List.of("iam:PassRole"), iam.getFirst().actions());
        assertEquals(
                new Function("GetAtt", new Text("ExecutionRole.Arn")),
                iam.getFirst().content().entries().get("Resource"));
        assertEquals(
                "cloudformation.amazonaws.com",
                iam.getFirst()
                        .content()
                        .mapping("Condition")
                        .mapping("StringEquals")
                        .text("iam:PassedToService"));
    }

    private static boolean changesIam(String action) {
        return action.matches("iam:(?!Get|List|Simulate).*");
    }

    @Test
    void the_deploy_role_changes_no_stack_except_through_the_execution_role() {
        var denied = statement("DeployRole", "NeverWithoutTheExecutionRole");
        assertFalse(denied.isAllow());
        assertEquals(List.of("*"), denied.resources());
        assertEquals(
                new Function("GetAtt", new Text("ExecutionRole.Arn")),
                denied.content()
                        .mapping("Condition")
                        .mapping("ArnNotEquals")
                        .entries()
                        .get("cloudformation:RoleArn"));
        assertTrue(
                denied.actions()
                        .containsAll(
                                List.of(
                                        "cloudformation:CreateChangeSet",
                                        "cloudformation:DeleteStack",
                                        "cloudformation:ContinueUpdateRollback",
                                        "cloudformation:RollbackStack")));
    }

    @Test
    void roles_are_created_only_with_the_boundary_and_our_prefix() {
        var creators =
                Policies.statementsOfRole(link, "ExecutionRole").stream()
                        .filter(Statement::isAllow)
                        .filter(it -> it.actions().contains("iam:CreateRole"))
                        .toList();
        assertEquals(1, creators.size());
        var only = creators.getFirst().content();
        assertEquals(
                new Function("Ref", new Text("Boundary")),
                only.mapping("Condition")
                        .mapping("ArnEquals")
                        .entries()
                        .get("iam:PermissionsBoundary"));
        assertEquals(
                new Function(
                        "Sub",
                        new Text("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/apidirect-*")),
                only.entries().get("Resource"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateNetwork", "CreateLoadBalancing"})
    void networks_and_load_balancers_are_changed_only_where_they_carry_our_tag(String policy) {
        var document = link.resource(policy).mapping("Properties").mapping("PolicyDocument");
        Policies.statements(policy, document)
                .filter(it -> it.actions().stream().anyMatch(a -> a.contains(":Delete")))
                .forEach(
                        it ->
                                assertEquals(
                                        "false",
                                        it.content()
                                                .mapping("Condition")
                                                .mapping("Null")
                                                .text("aws:ResourceTag/apidirect:project")));
    }

    private List<String> allowed(String role) {
        return Policies.statementsOfRole(link, role).stream()
                .filter(Statement::isAllow)
                .flatMap(it -> it.actions().stream())
                .toList();
    }

    private Statement statement(String role, String sid) {
        return Policies.statementsOfRole(link, role).stream()
                .filter(it -> it.content().text("Sid").equals(sid))
                .findFirst()
                .orElseThrow();
    }
}
