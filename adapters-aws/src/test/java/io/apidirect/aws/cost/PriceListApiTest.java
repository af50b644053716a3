package io.apidirect.aws.cost;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.cost.PriceAnswer;
import io.apidirect.domain.cost.PriceQuestion;
import io.apidirect.domain.shared.ProviderRefused;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

/** Reads the simulator's price list through a link whose region has no Price List API. */
class PriceListApiTest {

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsAccountLink link;
    private static PriceListApi api;

    @BeforeAll
    static void linkAnAccount() {
        aws = SimulatedAws.start(data);
        link = aVerifiedLink(ENGINES, "200000000009");
        aws.createStack(link.snapshot());
        api = new PriceListApi(aws.sessions(), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private static PriceAnswer ask(String region, Map<String, String> units) {
        return api.ask(new PriceQuestion(link.verifiedAccount(), new Region(region), units, ADA));
    }

    private static String price(String region, String usageType) {
        var answer = ask(region, Map.of(usageType, "unit"));
        assertEquals(1, answer.prices().size(), answer::toString);
        return answer.prices().getFirst().perUnit().toPlainString();
    }

    @Test
    void everyPriceOfTheShippedListIsFoundOrNamedAsMissing() {
        var units = new ShippedPrices().units();
        var answer = ask("eu-west-1", units);
        assertEquals(units.size(), answer.prices().size() + answer.missing().size());
        var gateway =
                answer.prices().stream()
                        .filter(it -> it.usageType().equals("AmazonEC2/NatGateway-Hours"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("0.048", gateway.perUnit().toPlainString());
        assertEquals("hour", gateway.unit());
        assertTrue(gateway.isVerified());
        assertEquals("AWS's Price List API, published 2026-11-18", gateway.source());
        assertTrue(
                answer.missing().stream()
                        .anyMatch(
                                it ->
                                        it.usageType()
                                                .equals("AmazonRDS/InstanceUsage:db.r7g.large")));
    }

    @Test
    void ofSeveralProductsTheOneIsTakenThatOurTemplatesMake() {
        assertEquals("0.0225", price("us-east-1", "AWSELB/LoadBalancerUsage"));
        assertEquals("0.016", price("us-east-1", "AmazonRDS/InstanceUsage:db.t4g.micro"));
    }

    @Test
    void whatIsFreeAtFirstIsPricedBeyondThat() {
        assertEquals("0.5", price("us-east-1", "AmazonCloudWatch/DataProcessing-Bytes"));
    }

    @Test
    void whatHasNoRegionCostsTheSameInEach() {
        assertEquals("0.5", price("eu-north-1", "AmazonRoute53/HostedZone"));
    }

    @Test
    void whatDoesNotExistIsMissingWithItsReason() {
        var answer = ask("eu-west-1", Map.of("AmazonEC2/NoSuchThing", "hour"));
        assertEquals(
                "AWS's price list has no such usage type in this region.",
                answer.missing().getFirst().reason());
    }

    @Test
    void aLinkOfAnOlderTemplateIsToldWhichPermissionIsMissing() {
        var older = aVerifiedLink(ENGINES, "200000000010");
        aws.createStack(older.snapshot());
        var iam =
                aws.clients()
                        .build(
                                IamClient.builder(),
                                software.amazon.awssdk.regions.Region.AWS_GLOBAL,
                                aws.administrator("200000000010"));
        iam.putRolePolicy(
                it ->
                        it.roleName("ApiDirectLink-Read")
                                .policyName("older")
                                .policyDocument(
                                        """
                                        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"pricing:*","Resource":"*"}]}
                                        """));
        var question =
                new PriceQuestion(
                        older.verifiedAccount(),
                        new Region("eu-west-1"),
                        Map.of("AmazonEC2/NatGateway-Hours", "hour"),
                        ADA);
        var refusal = assertThrows(ProviderRefused.class, () -> api.ask(question));
        assertTrue(refusal.detail().contains("pricing:GetProducts"), refusal::detail);
    }
}
