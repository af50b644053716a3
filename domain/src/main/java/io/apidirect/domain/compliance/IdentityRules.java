package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.like;
import static io.apidirect.domain.compliance.Demand.reference;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.PCI_DSS;
import static io.apidirect.domain.compliance.Framework.SOC2;
import static io.apidirect.domain.compliance.Types.OWN_DATABASE;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Roles, passwords and what is open to whom. */
final class IdentityRules {

    private static final Controls LEAST =
            Controls.of("CC6.3", "164.308(a)(4)(ii)(B)", "7.2.5", "A.8.2", "32(1)(b)");
    private static final Controls PASSWORDS =
            Controls.of("CC6.1", "164.312(d)", "8.6.2", "A.5.17", "32(1)(b)");
    private static final Controls ROTATION = Controls.of("CC6.1", "", "8.6.3", "A.5.17", "");
    private static final Controls NOT_PUBLIC =
            Controls.of("CC6.1", "164.312(a)(1)", "1.4.4", "A.8.3", "25(2)");

    /** What AWS scopes to no resource. */
    private static final Pattern UNSCOPED =
            Pattern.compile(
                    "ecr:GetAuthorizationToken|ssmmessages:.+|elasticloadbalancing:Describe.+");

    private static final Pattern TELLTALE =
            Pattern.compile("(?i).*(password|passwd|secret|token|api_?key|private_?key).*");

    private static final Set<String> BLOCKS =
            Set.of(
                    "BlockPublicAcls",
                    "BlockPublicPolicy",
                    "IgnorePublicAcls",
                    "RestrictPublicBuckets");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "role-has-a-boundary",
                            LEAST,
                            "A role is made within a permissions boundary.",
                            "Whoever changes its policies must not get beyond it.",
                            each(Types.ROLE).has("PermissionsBoundary", said())),
                    rule(
                            "role-is-for-services",
                            LEAST,
                            "A role is taken by services of AWS only.",
                            "A principal of another account would walk in.",
                            each(Types.ROLE)
                                    .statements(
                                            "AssumeRolePolicyDocument",
                                            (_, it) ->
                                                    it.lines().keySet().stream()
                                                            .filter(
                                                                    at ->
                                                                            at.startsWith(
                                                                                    "Principal"))
                                                            .anyMatch(
                                                                    at ->
                                                                            !at.startsWith(
                                                                                    "Principal/Service")))),
                    rule(
                            "role-knows-its-account",
                            LEAST,
                            "A role is taken on behalf of this account only.",
                            "A service could be made to act for a stranger.",
                            each(Types.ROLE)
                                    .statements(
                                            "AssumeRolePolicyDocument",
                                            (_, it) -> !it.hasCondition("aws:SourceAccount"))),
                    rule(
                            "role-names-its-actions",
                            LEAST,
                            "A role is allowed named actions, never all of a service.",
                            "New actions come without asking.",
                            each(Types.ROLE)
                                    .statements(
                                            "Policies",
                                            (_, it) ->
                                                    it.allows()
                                                            && it.actions().stream()
                                                                    .anyMatch(
                                                                            a ->
                                                                                    a.matches(
                                                                                            "\\*|[a-z0-9-]+:\\*")))),
                    rule(
                            "role-names-its-resources",
                            LEAST,
                            "A role is allowed named resources, wherever AWS can tell them apart.",
                            "One service would read what belongs to another.",
                            each(Types.ROLE).statements("Policies", (_, it) -> isTooWide(it))),
                    rule(
                            "role-has-own-policies",
                            LEAST,
                            "A role has the policies that its template shows, and none by name.",
                            "Managed policies grow without anybody's consent.",
                            each(Types.ROLE).never("ManagedPolicyArns", said())),
                    rule(
                            "roles-are-passed-to-one-service",
                            LEAST,
                            "Whoever may pass a role on may pass it to one service only.",
                            "Passing a role on is how rights are gathered.",
                            each(Types.ROLE)
                                    .statements(
                                            "Policies",
                                            (_, it) ->
                                                    it.actions().contains("iam:PassRole")
                                                            && !it.hasCondition(
                                                                    "iam:PassedToService"))),
                    rule(
                            "nobody-has-access-keys",
                            Controls.of("CC6.1", "164.312(a)(2)(i)", "8.6.1", "A.5.16", "32(1)(b)"),
                            "No users and no access keys are made.",
                            "Keys that last get lost.",
                            Judge.none("AWS::IAM::User", "AWS::IAM::AccessKey")),
                    rule(
                            "password-is-nowhere-written",
                            PASSWORDS,
                            "A database's password is kept by Secrets Manager.",
                            "A template is read by many.",
                            OWN_DATABASE
                                    .where("MasterUserPassword", said())
                                    .has(
                                            "MasterUserPassword",
                                            reference("\\{\\{resolve:secretsmanager:.*"))
                                    .and(
                                            OWN_DATABASE
                                                    .unless("MasterUserPassword")
                                                    .has("ManageMasterUserPassword", is("true")))),
                    rule(
                            "password-rotates",
                            ROTATION,
                            "The password of a database changes by itself.",
                            "Whoever saw it once would have it for ever.",
                            Judge.companion(
                                    OWN_DATABASE,
                                    "AWS::SecretsManager::RotationSchedule",
                                    "rotation schedule",
                                    (database, it) ->
                                            database.isMeantBy(
                                                    it.properties().getOrDefault("SecretId", "")))),
                    rule(
                            "password-rotates-each-quarter",
                            ROTATION.only(SOC2, PCI_DSS),
                            "The password of a database changes every 90 days at least.",
                            "Whoever saw it once would have it for a year.",
                            each("AWS::SecretsManager::RotationSchedule")
                                    .has(
                                            "RotationRules/ScheduleExpression",
                                            like(
                                                    "rate\\([1-9]\\d? days?\\)|cron\\(\\S+ \\S+ (\\? \\* \\S+|\\S+ (\\*|1,4,7,10) \\?) \\*\\)"))),
                    rule(
                            "secrets-are-no-variables",
                            PASSWORDS,
                            "No variable of a task is called like a secret.",
                            "Variables are read by whoever may look at the task.",
                            each(Types.TASK_DEFINITION)
                                    .never(
                                            "ContainerDefinitions/*/Environment/*/Name",
                                            like(TELLTALE.pattern()))),
                    rule(
                            "bucket-is-never-public",
                            NOT_PUBLIC,
                            "A bucket blocks all four ways of becoming public.",
                            "Most leaks were buckets that somebody opened for a moment.",
                            BLOCKS.stream()
                                    .sorted()
                                    .map(
                                            it ->
                                                    each(Types.BUCKET)
                                                            .has(
                                                                    "PublicAccessBlockConfiguration/"
                                                                            + it,
                                                                    is("true")))
                                    .reduce(Judge::and)
                                    .orElseThrow()),
                    rule(
                            "bucket-knows-no-lists",
                            NOT_PUBLIC,
                            "Access to a bucket is by policy alone.",
                            "Lists of access on single objects are seen by nobody.",
                            each(Types.BUCKET)
                                    .has(
                                            "OwnershipControls/Rules/*/ObjectOwnership",
                                            is("BucketOwnerEnforced"))),
                    rule(
                            "bucket-policy-names-users",
                            NOT_PUBLIC,
                            "A bucket's policy allows nothing to everybody.",
                            "It would be public by another name.",
                            each(Types.BUCKET_POLICY)
                                    .statements(
                                            "PolicyDocument",
                                            (_, it) -> it.allows() && it.isForAnybody())),
                    rule(
                            "topic-policy-names-users",
                            NOT_PUBLIC,
                            "A topic's policy allows nothing to everybody.",
                            "Strangers could send alarms, or hear them.",
                            each(Types.TOPIC_POLICY)
                                    .statements(
                                            "PolicyDocument",
                                            (_, it) -> it.allows() && it.isForAnybody())),
                    rule(
                            "tasks-open-no-shell",
                            Controls.of("CC6.1", "164.312(a)(1)", "2.2.4", "A.8.18", ""),
                            "Nobody opens a shell in a task.",
                            "What is done there is on no record of the code.",
                            each(Types.SERVICE).never("EnableExecuteCommand", is("true"))),
                    rule(
                            "containers-have-no-privileges",
                            Controls.of("CC6.8", "164.308(a)(3)(i)", "2.2.6", "A.8.9", "32(1)(b)"),
                            "Containers of the service run without privileges over their host.",
                            "A weakness in the code would be one in the machine.",
                            each(Types.TASK_DEFINITION)
                                    .never("ContainerDefinitions/*/Privileged", is("true"))));

    private IdentityRules() {}

    private static boolean isTooWide(Statement statement) {
        return statement.allows()
                && statement.resources().contains("*")
                && !statement.actions().stream().allMatch(UNSCOPED.asMatchPredicate());
    }

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.IDENTITY, controls, sentence, reason, judge);
    }
}
