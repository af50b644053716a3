package io.apidirect.aws.customdomain;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.customdomain.CertificateOrder;
import io.apidirect.domain.customdomain.CertificateReport;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.DnsRecord;
import io.apidirect.domain.customdomain.DomainName;
import io.apidirect.domain.customdomain.DomainPlace;
import io.apidirect.domain.customdomain.DomainState;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.simulator.aws.acm.Names;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.acm.AcmClient;

/** Certificates through the deploy role of a link, at the simulator. */
class AcmCertificatesTest {

    private static final String ACCOUNT = "200000000011";

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsAccountLink link;
    private static AcmCertificates certificates;
    private static AcmClient customer;

    @BeforeAll
    static void linkAnAccount() {
        aws = SimulatedAws.start(data);
        link = aVerifiedLink(ENGINES, ACCOUNT);
        aws.createStack(link.snapshot());
        certificates = new AcmCertificates(aws.sessions());
        customer =
                aws.clients()
                        .build(
                                AcmClient.builder(),
                                software.amazon.awssdk.regions.Region.EU_WEST_1,
                                aws.administrator(ACCOUNT));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private static CertificateOrder order(String name) {
        return new CertificateOrder(
                link.verifiedAccount(),
                new CustomDomainId(UUID.randomUUID()),
                ENGINES,
                new DomainName(name),
                new DomainPlace(
                        new EnvironmentId(UUID.randomUUID()),
                        "shop",
                        "prod",
                        link.snapshot().id(),
                        new Region("eu-west-1")),
                new DomainState.Requested(Instant.EPOCH),
                ADA);
    }

    private static CertificateReport.Unproven requested(CertificateOrder order) {
        var made = (CertificateReport.Unproven) certificates.request(order);
        return assertInstanceOf(
                CertificateReport.Unproven.class, certificates.look(order, made.certificate()));
    }

    private static void enter(DnsRecord record) {
        aws.names().enter(new Names.DnsRecord(record.name(), record.type(), record.value()));
    }

    @Test
    void aCertificateIsIssuedOnceItsRecordIsThere() {
        var order = order("api.example.com");
        var unproven = requested(order);
        var record = unproven.records().getFirst();
        assertEquals("CNAME", record.type());
        assertTrue(record.name().endsWith(".api.example.com"), record.name());
        assertTrue(record.value().endsWith(".acm-validations.aws"), record.value());
        enter(record);
        assertEquals(
                new CertificateReport.Usable(unproven.certificate(), unproven.records()),
                certificates.look(order, unproven.certificate()));
    }

    @Test
    void askingAgainFindsTheFirstCertificate() {
        var order = order("twice.example.com");
        assertEquals(certificates.request(order), certificates.request(order));
    }

    @Test
    void itCarriesTheTagsOfItsEnvironment() {
        var unproven = requested(order("tags.example.com"));
        var tags =
                customer.listTagsForCertificate(it -> it.certificateArn(unproven.certificate()))
                        .tags();
        assertTrue(
                tags.stream()
                        .anyMatch(
                                it ->
                                        it.key().equals("apidirect:project")
                                                && it.value().equals("shop")),
                tags::toString);
    }

    @Test
    void aNameThatForbidsAmazonIsLostWithTheWayOut() {
        var order = order("caa.example.com");
        var unproven = requested(order);
        enter(new DnsRecord("caa.example.com", "CAA", "0 issue \"letsencrypt.org\""));
        var lost =
                assertInstanceOf(
                        CertificateReport.Lost.class,
                        certificates.look(order, unproven.certificate()));
        assertTrue(lost.reason().contains("Allow amazon.com there"), lost.reason());
    }

    @Test
    void aDeletedCertificateIsGoneAndDeletingItAgainIsNoTrouble() {
        var order = order("gone.example.com");
        var unproven = requested(order);
        assertEquals(
                new CertificateReport.Gone(), certificates.delete(order, unproven.certificate()));
        assertEquals(
                new CertificateReport.Gone(), certificates.delete(order, unproven.certificate()));
    }
}
