package io.apidirect.aws.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SessionPurpose.Role;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.ProviderRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What a session may do, and what not, in the roles of the real template. */
class SessionsInTheSimulatorTest {

    private static final String ACCOUNT = "200000000002";
    private static final String ANY = "*";

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsSessions sessions;
    private static VerifiedAccount account;

    @BeforeAll
    static void linkAnAccount() {
        aws = SimulatedAws.start(data);
        sessions = aws.sessions();
        var link = aVerifiedLink(ENGINES, ACCOUNT);
        aws.createStack(link.snapshot());
        account = link.verifiedAccount();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private static AwsSession session(Role role, String action) {
        return sessions.open(
                account,
                new SessionPurpose(
                        role,
                        "look",
                        "env-1",
                        new Actor("usr_ada"),
                        SessionPolicy.allowing(List.of(action), List.of(ANY))));
    }

    private static String denial(Runnable call) {
        return assertThrows(ProviderRefused.class, () -> AwsErrors.translate("IAM", call)).detail();
    }

    @Test
    void theCustomerSeesWhoActsAndWhatFor() {
        var sts = session(Role.READ, "iam:GetRole").client(StsClient.builder());
        assertEquals(
                "arn:aws:sts::%s:assumed-role/ApiDirectLink-Read/ad-look-env-1".formatted(ACCOUNT),
                sts.getCallerIdentity().arn());
    }

    @Test
    void aSessionMayDoWhatItWasOpenedForAndNothingElse() {
        var iam = session(Role.READ, "iam:GetRole").globalClient(IamClient.builder());
        var read = account.roles().read().roleName();
        assertEquals(read, iam.getRole(role -> role.roleName(read)).role().roleName());
        var told = denial(() -> iam.listAttachedRolePolicies(role -> role.roleName(read)));
        assertTrue(told.startsWith("AWS IAM denied iam:ListAttachedRolePolicies: "), told);
        assertTrue(told.contains("no session policy allows"), told);
    }

    @Test
    void noSessionReadsASecretWhateverItWasOpenedFor() {
        for (var role : Role.values()) {
            var secrets = session(role, "secretsmanager:*").client(SecretsManagerClient.builder());
            denial(() -> secrets.getSecretValue(it -> it.secretId("apidirect/shop/prod/TOKEN")));
        }
    }

    @Test
    void noSessionTouchesTheLinkItself() {
        var stacks =
                session(Role.DEPLOY, "cloudformation:*").client(CloudFormationClient.builder());
        denial(
                () ->
                        stacks.deleteStack(
                                stack ->
                                        stack.stackName(LinkRoles.STACK_NAME)
                                                .roleARN(account.roles().execution().value())));
    }

    @Test
    void noStackIsDeletedWithoutTheExecutionRole() {
        var stacks =
                session(Role.DEPLOY, "cloudformation:*").client(CloudFormationClient.builder());
        denial(() -> stacks.deleteStack(stack -> stack.stackName("apidirect-shop-prod-network")));
    }
}
