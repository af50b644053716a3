package io.apidirect.aws.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.ProjectSlug;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.project.SecretValue;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.shared.ProviderRefused;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets in a linked account of the simulator, looked at by the customer. */
class SecretsManagerSecretStoreTest {

    private static final String ACCOUNT = "200000000001";
    private static final String PATH = "apidirect/shop/prod/TOKEN";

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsAccountLink link;
    private static SecretsManagerSecretStore store;
    private static SecretsManagerClient customer;

    @BeforeAll
    static void linkAnAccount() {
        aws = SimulatedAws.start(data);
        link = aVerifiedLink(ENGINES, ACCOUNT);
        aws.createStack(link.snapshot());
        store = new SecretsManagerSecretStore(aws.sessions());
        customer =
                aws.clients()
                        .build(
                                SecretsManagerClient.builder(),
                                software.amazon.awssdk.regions.Region.EU_WEST_1,
                                aws.administrator(ACCOUNT));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private static VerifiedAccount account() {
        return link.verifiedAccount();
    }

    private static SecretPlace place(String region) {
        return new SecretPlace(
                new EnvironmentId(UUID.randomUUID()),
                link.snapshot().organization(),
                new ProjectSlug("shop"),
                new EnvironmentSlug("prod"),
                link.snapshot().id(),
                new Region(region),
                new VariableName("TOKEN"));
    }

    private static String valueAtAws() {
        return customer.getSecretValue(secret -> secret.secretId(PATH)).secretString();
    }

    @Test
    void aSecretIsPutChangedAndDeletedInTheCustomersAccount() {
        var place = place("eu-west-1");
        var arn = store.put(account(), place, new SecretValue("hunter2"), ADA);
        assertTrue(arn.startsWith("arn:aws:secretsmanager:eu-west-1:" + ACCOUNT + ":secret:"), arn);
        assertEquals("hunter2", valueAtAws());
        assertEquals(arn, store.put(account(), place, new SecretValue("hunter3"), ADA));
        assertEquals("hunter3", valueAtAws());
        store.delete(account(), place, ADA);
        assertThrows(ResourceNotFoundException.class, SecretsManagerSecretStoreTest::valueAtAws);
        store.delete(account(), place, ADA);
        store.put(account(), place, new SecretValue("hunter4"), ADA);
        assertEquals("hunter4", valueAtAws());
        store.delete(account(), place, ADA);
    }

    @Test
    void aSecretIsTaggedAsTheEnvironmentsAlsoWhenItStoodBefore() {
        customer.createSecret(secret -> secret.name(PATH).secretString("by hand"));
        var place = place("eu-west-1");
        store.put(account(), place, new SecretValue("hunter2"), ADA);
        var tags = new TreeMap<String, String>();
        customer.describeSecret(secret -> secret.secretId(PATH))
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        assertEquals(
                Map.of(
                        "apidirect:organization", place.organization().text(),
                        "apidirect:project", "shop",
                        "apidirect:environment", "prod"),
                tags);
        store.delete(account(), place, ADA);
    }

    @Test
    void aRegionThatTheLinkDoesNotAllowIsRefusedByName() {
        var refusal =
                assertThrows(
                        ProviderRefused.class,
                        () ->
                                store.put(
                                        account(),
                                        place("us-east-1"),
                                        new SecretValue("hunter2"),
                                        ADA));
        assertTrue(refusal.detail().contains("secretsmanager:PutSecretValue"), refusal.detail());
        assertFalse(refusal.detail().contains("hunter2"));
    }

    @Test
    void anAccountThatForgotUsIsRefused() {
        var stranger = aVerifiedLink(ENGINES, ACCOUNT).verifiedAccount();
        assertThrows(
                ProviderRefused.class,
                () -> store.put(stranger, place("eu-west-1"), new SecretValue("hunter2"), ADA));
    }
}
