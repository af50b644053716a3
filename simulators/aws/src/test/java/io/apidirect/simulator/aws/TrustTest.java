package io.apidirect.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.StsException;

class TrustTest {

    private static final String OURS = "111122223333";
    private static final String THEIRS = "444455556666";
    private static final String ROLE = "arn:aws:iam::" + THEIRS + ":role/Deploy";

    @TempDir Path data;
    private Simulator simulator;
    private Clients clients;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.quick(data));
        clients = new Clients(simulator);
        try (var iam = clients.build(IamClient.builder(), clients.administrator(THEIRS))) {
            iam.createRole(
                    it ->
                            it.roleName("Deploy")
                                    .assumeRolePolicyDocument(
                                            """
                                            {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                                             "Principal":{"AWS":"arn:aws:iam::%s:user/administrator"},
                                             "Condition":{"StringEquals":{"sts:ExternalId":"the-right-one"}}}]}
                                            """
                                                    .formatted(OURS)));
            iam.putRolePolicy(
                    it ->
                            it.roleName("Deploy")
                                    .policyName("secrets")
                                    .policyDocument(
                                            """
                                            {"Statement":[{"Effect":"Allow","Action":"secretsmanager:*","Resource":"*"}]}
                                            """));
        }
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private AwsCredentials assume(Consumer<AssumeRoleRequest.Builder> wish) {
        try (var sts = clients.build(StsClient.builder(), clients.administrator(OURS))) {
            var credentials =
                    sts.assumeRole(it -> wish.accept(it.roleArn(ROLE).roleSessionName("test")))
                            .credentials();
            return AwsSessionCredentials.create(
                    credentials.accessKeyId(),
                    credentials.secretAccessKey(),
                    credentials.sessionToken());
        }
    }

    @Test
    void theRightExternalIdOpensASession() {
        try (var sts =
                clients.build(StsClient.builder(), assume(it -> it.externalId("the-right-one")))) {
            assertEquals(THEIRS, sts.getCallerIdentity().account());
        }
    }

    @Test
    void aWrongExternalIdIsRefused() {
        var refusal =
                assertThrows(StsException.class, () -> assume(it -> it.externalId("a-wrong-one")));
        assertEquals("AccessDenied", refusal.awsErrorDetails().errorCode());
    }

    @Test
    void noExternalIdIsRefused() {
        assertThrows(StsException.class, () -> assume(_ -> {}));
    }

    @Test
    void tagsNeedATrustOfTheirOwn() {
        assertThrows(
                StsException.class,
                () ->
                        assume(
                                it ->
                                        it.externalId("the-right-one")
                                                .tags(tag -> tag.key("a").value("b"))));
    }

    @Test
    void aCallOutsideTheSessionPolicyIsDenied() {
        var session =
                assume(
                        it ->
                                it.externalId("the-right-one")
                                        .policy(
                                                """
                                                {"Statement":[{"Effect":"Allow","Action":"secretsmanager:DescribeSecret","Resource":"*"}]}
                                                """));
        try (var secrets = clients.build(SecretsManagerClient.builder(), session)) {
            var refusal =
                    assertThrows(
                            SecretsManagerException.class,
                            () -> secrets.createSecret(it -> it.name("x").secretString("y")));
            assertTrue(
                    String.valueOf(refusal.getMessage())
                            .contains(
                                    "because no session policy allows the secretsmanager:CreateSecret action"));
        }
    }

    @Test
    void twoAccountsNeverSeeEachOther() {
        try (var ours = clients.build(SecretsManagerClient.builder(), clients.administrator(OURS));
                var theirs =
                        clients.build(
                                SecretsManagerClient.builder(), clients.administrator(THEIRS))) {
            ours.createSecret(it -> it.name("x").secretString("y"));
            assertTrue(theirs.listSecrets().secretList().isEmpty());
        }
    }

    @Test
    void aWrongSecretKeyIsRefused() {
        var id = simulator.accounts().administrator(OURS).id();
        try (var sts = clients.build(StsClient.builder(), AwsBasicCredentials.create(id, "x"))) {
            var refusal = assertThrows(StsException.class, sts::getCallerIdentity);
            assertEquals("SignatureDoesNotMatch", refusal.awsErrorDetails().errorCode());
        }
    }
}
