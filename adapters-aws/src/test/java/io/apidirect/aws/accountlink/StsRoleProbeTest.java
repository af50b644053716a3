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
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen.Opening;
import io.apidirect.domain.shared.CountingSecrets;
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
        return new StsRoleProbe(sessions, new CountingSecrets()).probe(link.probeTarget(ADA));
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
        var refused = assertInstanceOf(ProbeResult.Refused.class, found());
        assertEquals(LinkRoles.in(link.snapshot().account()).read(), refused.role());
    }

    @Test
    void aStackWithAnotherExternalIdKeepsUsOut() {
        var other = aLink(ENGINES, account).snapshot();
        aws.createStack(other);
        assertInstanceOf(ProbeResult.Refused.class, found());
    }

    @Test
    void aRivalsLinkToTheSameAccountGetsNothing() {
        aws.createStack(link.snapshot());
        var stolen = aLink(RIVALS, account);
        assertInstanceOf(ProbeResult.Refused.class, foundOf(stolen));
    }

    @Test
    void theExternalIdOfTheLinkBeforeNoLongerOpens() {
        aws.createStack(link.snapshot());
        var before = aLink(ENGINES, account);
        before.revoke(ADA, before.snapshot().createdAt());
        var again = aLink(ENGINES, account);
        assertInstanceOf(ProbeResult.Refused.class, foundOf(again));
    }

    @Test
    void anotherControlPlaneThatKnowsTheExternalIdGetsNothing() {
        aws.createStack(link.snapshot());
        var impostor = new StsRoleProbe(aws.sessionsOf(aws.impostor()), new CountingSecrets());
        assertInstanceOf(ProbeResult.Refused.class, impostor.probe(link.probeTarget(ADA)));
    }

    @Test
    void aStackThatTrustsAnotherControlPlaneKeepsUsOut() {
        aws.createStack(
                link.snapshot(),
                UnaryOperator.identity(),
                Map.of(
                        "ExternalId", link.snapshot().externalId().value(),
                        "ControlPlaneRoleArn", aws.impostor().value()));
        assertInstanceOf(ProbeResult.Refused.class, found());
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
        var open = assertInstanceOf(TrustIsOpen.class, found());
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
        var open = assertInstanceOf(TrustIsOpen.class, found());
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
        var open = assertInstanceOf(TrustIsOpen.class, found());
        assertEquals(Opening.WITHOUT_CLOUDFORMATION, open.opening());
    }

    @Test
    void aTrustWithoutSourceIdentityKeepsUsOut() {
        stackWith("              - sts:SetSourceIdentity\n", "");
        assertInstanceOf(ProbeResult.Refused.class, found());
    }

    @Test
    void aMissingExecutionRoleIsNamed() {
        stackWith("RoleName: ApiDirectLink-Execution", "RoleName: ApiDirectLink-Other");
        var missing = assertInstanceOf(ProbeResult.RoleMissing.class, found());
        assertEquals("ApiDirectLink-Execution", missing.role().roleName());
    }

    @Test
    void aMissingBoundaryIsNamed() {
        stackWith(
                "ManagedPolicyName: ApiDirectLink-Boundary",
                "ManagedPolicyName: ApiDirectLink-Other");
        assertInstanceOf(ProbeResult.BoundaryMissing.class, found());
    }

    @Test
    void everyMissingPermissionIsNamed() {
        aws.createStack(
                link.snapshot(),
                template ->
                        replaced(
                                replaced(
                                        template,
                                        "              - cloudformation:ExecuteChangeSet\n"
                                                + "              - cloudformation:RollbackStack\n",
                                        "              - cloudformation:RollbackStack\n"),
                                "              - codebuild:StopBuild\n",
                                ""));
        var missing = assertInstanceOf(ProbeResult.PermissionMissing.class, found());
        assertEquals(
                List.of(
                        "cloudformation:ExecuteChangeSet (ApiDirectLink-Deploy)",
                        "codebuild:StopBuild (ApiDirectLink-Deploy)"),
                missing.permissions());
    }

    @Test
    void aReadRoleThatMayNotLookNamesWhatItLacks() {
        stackWith("              - iam:GetRole\n", "");
        var missing = assertInstanceOf(ProbeResult.PermissionMissing.class, found());
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
