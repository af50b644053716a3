package io.apidirect.aws.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.accountlink.AccountLinks.aLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.Finding;
import io.apidirect.domain.accountlink.Finding.Refused;
import io.apidirect.domain.accountlink.Finding.TrustIsOpen;
import io.apidirect.domain.accountlink.Finding.TrustIsOpen.Opening;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The probe against roles that customers made, from the real template and from spoiled ones. */
class StsRoleProbeTest {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsSessions sessions;

    private final String account = "%012d".formatted(100_000_000_000L + ACCOUNTS.addAndGet(1));
    private final AwsAccountLink link = aLink(ENGINES, account);

    @BeforeAll
    static void start() {
        aws = SimulatedAws.start(data);
        sessions = aws.sessions();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private ProbeResult found() {
        return foundOf(link);
    }

    private static ProbeResult foundOf(AwsAccountLink link) {
        return probe(sessions).probe(link.probeTarget(ADA));
    }

    private static StsRoleProbe probe(AwsSessions sessions) {
        return new StsRoleProbe(sessions, new CountingSecrets(), aws.controlPlane());
    }

    private static List<Finding> findings(ProbeResult result) {
        return assertInstanceOf(ProbeResult.Distrusted.class, result).findings();
    }

    /** The one finding of the probe. */
    private <T extends Finding> T found(Class<T> kind) {
        return only(kind, found());
    }

    private static <T extends Finding> T only(Class<T> kind, ProbeResult result) {
        var findings = findings(result);
        assertEquals(1, findings.size(), findings.toString());
        return assertInstanceOf(kind, findings.getFirst());
    }

    private void stackWith(String right, String wrong) {
        aws.createStack(link.snapshot(), template -> replaced(template, right, wrong));
    }

    private static String replaced(String template, String right, String wrong) {
        assertTrue(template.contains(right), right);
        return template.replace(right, wrong);
    }

    /** The demand for the External ID, replaced in the trust of one role only. */
    private void demand(String role, String condition) {
        UnaryOperator<String> spoil =
                template -> {
                    int from = template.indexOf(role + ":\n    Type: AWS::IAM::Role");
                    int start = template.indexOf("StringEquals:", from);
                    int end = template.indexOf("IpAddress:", start);
                    return template.substring(0, start)
                            + condition
                            + "\n              "
                            + template.substring(end);
                };
        aws.createStack(link.snapshot(), spoil);
    }

    @Test
    void theTemplateAsItIsEarnsTrust() {
        aws.createStack(link.snapshot());
        assertEquals(new ProbeResult.Trusted(), found());
    }

    @Test
    void withoutTheStackNobodyGetsIn() {
        var roles = LinkRoles.in(link.snapshot().account());
        assertEquals(List.of(roles.read(), roles.deploy()), found(Refused.class).roles());
    }

    @Test
    void aStackWithAnotherExternalIdKeepsUsOut() {
        var other = aLink(ENGINES, account).snapshot();
        aws.createStack(other);
        found(Refused.class);
    }

    @Test
    void aRivalsLinkToTheSameAccountGetsNothing() {
        aws.createStack(link.snapshot());
        var stolen = aLink(RIVALS, account);
        only(Refused.class, foundOf(stolen));
    }

    @Test
    void theExternalIdOfTheLinkBeforeNoLongerOpens() {
        aws.createStack(link.snapshot());
        var before = aLink(ENGINES, account);
        before.revoke(ADA, before.snapshot().createdAt());
        var again = aLink(ENGINES, account);
        only(Refused.class, foundOf(again));
    }

    @Test
    void anotherControlPlaneThatKnowsTheExternalIdGetsNothing() {
        aws.createStack(link.snapshot());
        var impostor = probe(aws.sessionsOf(aws.impostor()));
        only(Refused.class, impostor.probe(link.probeTarget(ADA)));
    }

    @Test
    void aStackThatTrustsAnotherControlPlaneKeepsUsOut() {
        aws.createStack(
                link.snapshot(),
                UnaryOperator.identity(),
                Map.of(
                        "ExternalId", link.snapshot().externalId().value(),
                        "ControlPlaneRoleArn", aws.impostor().value()));
        found(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ReadRole   | StringLike: {sts:ExternalId: '*'}",
                "DeployRole | StringLike: {sts:ExternalId: '*'}",
                "ReadRole   | StringLike: {sts:ExternalId: !Sub '${ExternalId}*'}",
                "DeployRole | StringLike: {sts:ExternalId: !Sub '*${ExternalId}*'}",
                "ReadRole   | StringEqualsIgnoreCase: {sts:ExternalId: !Ref ExternalId}",
                "DeployRole | StringLike: {sts:ExternalId: '???????????????????????????????????'}",
                "ReadRole   | 'Null': {sts:ExternalId: 'false'}",
            })
    void aTrustThatAcceptsAWrongExternalIdIsOpen(String role, String condition) {
        demand(role, condition);
        var open = found(TrustIsOpen.class);
        assertEquals(Opening.WITH_WRONG_EXTERNAL_ID, open.opening());
        assertTrue(role.startsWith(open.role().roleName().replace("ApiDirectLink-", "")), role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ReadRole   | StringEqualsIfExists: {sts:ExternalId: !Ref ExternalId}",
                "DeployRole | StringEqualsIfExists: {sts:ExternalId: !Ref ExternalId}",
                "ReadRole   | StringNotEquals: {sts:ExternalId: nobody}",
                "DeployRole | 'ForAllValues:StringEquals': {sts:ExternalId: !Ref ExternalId}",
                "ReadRole   | Bool: {aws:SecureTransport: 'true'}",
                "DeployRole | StringEquals: {aws:RequestedRegion: eu-west-1}",
            })
    void aTrustThatAcceptsNoExternalIdIsOpen(String role, String condition) {
        demand(role, condition);
        var open = found(TrustIsOpen.class);
        assertEquals(Opening.WITHOUT_EXTERNAL_ID, open.opening());
        assertTrue(role.startsWith(open.role().roleName().replace("ApiDirectLink-", "")), role);
    }

    @Test
    void anExecutionRoleThatTrustsUsIsOpen() {
        stackWith(
                "Service: cloudformation.amazonaws.com\n            Action: sts:AssumeRole\n"
                        + "            Condition:\n              StringEquals:\n"
                        + "                aws:SourceAccount: !Ref AWS::AccountId",
                "AWS: !Ref ControlPlaneRoleArn\n            Action: sts:AssumeRole");
        var findings = findings(found());
        var open = assertInstanceOf(TrustIsOpen.class, findings.getFirst());
        assertEquals(Opening.WITHOUT_CLOUDFORMATION, open.opening());
        assertEquals(
                List.of("AWS " + aws.controlPlane()),
                assertInstanceOf(Finding.TrustNamesOthers.class, findings.getLast()).others());
    }

    @Test
    void aTrustWithoutSourceIdentityKeepsUsOut() {
        stackWith("              - sts:SetSourceIdentity\n", "");
        found(Refused.class);
    }

    @Test
    void aMissingExecutionRoleIsNamed() {
        stackWith("RoleName: ApiDirectLink-Execution", "RoleName: ApiDirectLink-Other");
        var missing = found(Finding.RoleMissing.class);
        assertEquals("ApiDirectLink-Execution", missing.role().roleName());
    }

    @Test
    void aMissingBoundaryIsNamed() {
        stackWith(
                "ManagedPolicyName: ApiDirectLink-Boundary",
                "ManagedPolicyName: ApiDirectLink-Other");
        found(Finding.BoundaryMissing.class);
    }

    @Test
    void everyMissingPermissionIsNamed() {
        aws.createStack(
                link.snapshot(),
                template ->
                        replaced(
                                replaced(
                                        template,
                                        "cloudformation:ExecuteChangeSet, cloudformation:Roll",
                                        "cloudformation:Roll"),
                                "              - codebuild:StopBuild\n",
                                ""));
        var missing = found(Finding.PermissionMissing.class);
        assertEquals(
                List.of(
                        "cloudformation:ExecuteChangeSet (ApiDirectLink-Deploy)",
                        "codebuild:StopBuild (ApiDirectLink-Deploy)"),
                missing.permissions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'*' | everybody *",
                "{AWS: '*'} | AWS *",
                "{AWS: [!Ref ControlPlaneRoleArn, 'arn:aws:iam::444455556666:root']} | AWS arn:aws:iam::444455556666:root",
                "{AWS: !Ref ControlPlaneRoleArn, Service: ec2.amazonaws.com} | Service ec2.amazonaws.com",
            })
    void aRoleThatTrustsOthersTooIsFoundAlthoughItDemandsTheExternalId(
            String principal, String other) {
        stackWith(
                "            Principal:\n              AWS: !Ref ControlPlaneRoleArn\n"
                        + "            Action: sts:AssumeRole\n",
                "            Principal: %s\n            Action: sts:AssumeRole\n"
                        .formatted(principal));
        var findings = findings(found());
        assertEquals(2, findings.size(), findings.toString());
        for (var finding : findings) {
            var named = assertInstanceOf(Finding.TrustNamesOthers.class, finding);
            assertEquals(List.of(other), named.others());
        }
    }

    @Test
    void whatCloudFormationMayNotMakeIsNamedBeforeTheFirstDeploymentFails() {
        aws.createStack(
                link.snapshot(),
                template ->
                        replaced(
                                replaced(template, "              - ecs:CreateService\n", ""),
                                "              - ec2:CreateVpc\n",
                                ""));
        assertEquals(
                List.of(
                        "ec2:CreateVpc (ApiDirectLink-Execution)",
                        "ecs:CreateService (ApiDirectLink-Execution)"),
                found(Finding.PermissionMissing.class).permissions());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceEachWithItsWayOut() {
        aws.createStack(
                link.snapshot(),
                template ->
                        replaced(
                                replaced(
                                        template,
                                        "ManagedPolicyName: ApiDirectLink-Boundary",
                                        "ManagedPolicyName: ApiDirectLink-Other"),
                                "RoleName: ApiDirectLink-Execution",
                                "RoleName: ApiDirectLink-Another"));
        var distrusted = assertInstanceOf(ProbeResult.Distrusted.class, found());
        var told = distrusted.refusal().faults().stream().map(Fault::message).toList();
        assertTrue(told.getFirst().contains("role/ApiDirectLink-Execution does not exist"));
        assertTrue(told.getFirst().contains("apidirect aws template"));
        assertTrue(told.get(1).contains("policy/ApiDirectLink-Boundary does not exist"));
    }

    @Test
    void whatALookForDriftLacksIsNamed() {
        aws.createStack(
                link.snapshot(),
                template ->
                        replaced(
                                replaced(template, "cloudformation:DetectStackDrift,", ""),
                                "        - !Ref ExecutionRole\n        - !Ref ReadRole\n",
                                "        - !Ref ExecutionRole\n"));
        var missing = found(Finding.PermissionMissing.class).permissions();
        assertTrue(
                missing.containsAll(
                        List.of(
                                "cloudformation:DetectStackDrift (ApiDirectLink-Read)",
                                "codebuild:BatchGetProjects (ApiDirectLink-Read)",
                                "ec2:DescribeVpcs (ApiDirectLink-Read)",
                                "s3:GetBucketPolicy (ApiDirectLink-Read)")),
                missing.toString());
    }

    @Test
    void aReadRoleThatMayNotLookNamesWhatItLacks() {
        stackWith("iam:GetPolicyVersion, iam:GetRole,", "iam:GetPolicyVersion,");
        var missing = found(Finding.PermissionMissing.class);
        assertEquals(List.of("iam:GetRole"), missing.permissions());
    }

    @Test
    void noFindingTellsTheExternalId() {
        aws.createStack(aLink(ENGINES, account).snapshot());
        var refused = assertInstanceOf(ProbeResult.Distrusted.class, found());
        var told = refused + refused.detail() + refused.refusal();
        assertFalse(told.contains(link.snapshot().externalId().value()), told);
    }
}
