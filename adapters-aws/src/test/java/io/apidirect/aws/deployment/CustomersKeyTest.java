package io.apidirect.aws.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.deployment.Workplace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** A bucket of sources with a key of the customer's own, as {@code encryption: customer} makes. */
class CustomersKeyTest {

    private static final String ACCOUNT = "200000000004";
    private static final String BUCKET = "apidirect-src-shop-prod-1";
    private static final String KEY = "arn:aws:kms:eu-west-1:%s:key/0a1b2c3d".formatted(ACCOUNT);
    private static final byte[] ARCHIVE = {1, 2, 3};

    @TempDir private Path data;
    private SimulatedAws aws;
    private S3Sources sources;
    private Workplace workplace;

    @BeforeEach
    void makeTheBucket() {
        aws = SimulatedAws.start(data);
        var link = aVerifiedLink(ENGINES, ACCOUNT);
        aws.createStack(link.snapshot());
        sources = new S3Sources(aws.sessions());
        workplace =
                new Workplace(
                        link.verifiedAccount(),
                        new EnvironmentAddress(ENGINES, "shop", "prod", "eu-west-1"),
                        "dep-1",
                        ADA);
        try (var s3 =
                aws.clients()
                        .build(S3Client.builder(), Region.EU_WEST_1, aws.administrator(ACCOUNT))) {
            s3.createBucket(it -> it.bucket(BUCKET));
            s3.putBucketTagging(
                    it ->
                            it.bucket(BUCKET)
                                    .tagging(
                                            tags ->
                                                    tags.tagSet(
                                                            tag ->
                                                                    tag.key("apidirect:project")
                                                                            .value("shop"))));
            s3.putBucketEncryption(
                    it ->
                            it.bucket(BUCKET)
                                    .serverSideEncryptionConfiguration(
                                            rules ->
                                                    rules.rules(
                                                            rule ->
                                                                    rule
                                                                            .applyServerSideEncryptionByDefault(
                                                                                    by ->
                                                                                            by.sseAlgorithm(
                                                                                                            ServerSideEncryption
                                                                                                                    .AWS_KMS)
                                                                                                    .kmsMasterKeyID(
                                                                                                            KEY)))));
        }
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private int upload(Map<String, String> outputs)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(ARCHIVE);
        var digest = new SourceDigest("sha256:" + HexFormat.of().formatHex(hash));
        var invitation = sources.invite(workplace, outputs, digest, ARCHIVE.length);
        var request =
                HttpRequest.newBuilder(URI.create(invitation.url()))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(ARCHIVE));
        invitation
                .headers()
                .forEach(
                        (name, value) -> {
                            if (!name.equalsIgnoreCase("content-length")) {
                                request.header(name, value);
                            }
                        });
        try (var http = HttpClient.newHttpClient()) {
            var status =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status == 200) {
                assertTrue(sources.isUploaded(workplace, outputs, digest));
            }
            return status;
        }
    }

    @Test
    void theUploaderMayUseTheKeyThatTheBuildStackNames() throws Exception {
        assertEquals(200, upload(Map.of("SourceBucket", BUCKET, "BuildKeyArn", KEY)));
    }

    @Test
    void anUploaderWhoseSessionDoesNotNameTheKeyIsRefused() throws Exception {
        assertEquals(403, upload(Map.of("SourceBucket", BUCKET)));
    }
}
