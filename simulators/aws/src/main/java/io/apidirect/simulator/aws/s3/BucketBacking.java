package io.apidirect.simulator.aws.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.Xml;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code AWS::S3::Bucket}. */
public record BucketBacking(Buckets buckets) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name =
                request.text("BucketName")
                        .orElseGet(() -> request.nameUpTo(63).toLowerCase(Locale.ROOT));
        var isOurs = buckets.find(name).filter(it -> isOf(request, it)).isPresent();
        if (!isOurs) {
            buckets.create(
                    new Bucket(
                            request.stack().account(),
                            request.stack().region(),
                            name,
                            Optional.empty(),
                            Map.of(),
                            Map.of("aws:cloudformation:token", request.token()),
                            Instant.now()));
        }
        return shaped(request, name);
    }

    private static boolean isOf(ResourceRequest request, Bucket bucket) {
        return request.token().equals(bucket.tags().get("aws:cloudformation:token"));
    }

    private ResourceOutcome shaped(ResourceRequest request, String name) {
        var properties = request.properties();
        var versioning =
                Optional.of(properties.path("VersioningConfiguration").path("Status").asText(""))
                        .filter(it -> !it.isEmpty());
        var tags = Properties.tags(request.tags(), properties.path("Tags"));
        tags.put("aws:cloudformation:token", request.token());
        buckets.change(
                name,
                it -> {
                    var next = encrypted(it.versioned(versioning).tagged(tags), properties);
                    var block = properties.path("PublicAccessBlockConfiguration");
                    return block.isObject()
                            ? next.set("publicAccessBlock", publicAccessBlock((ObjectNode) block))
                            : next.unset("publicAccessBlock");
                });
        return ResourceOutcome.done(
                name,
                "Arn",
                "arn:aws:s3:::" + name,
                "DomainName",
                name + ".s3.amazonaws.com",
                "RegionalDomainName",
                name + ".s3." + request.stack().region() + ".amazonaws.com");
    }

    private static Bucket encrypted(Bucket bucket, JsonNode properties) {
        var rule =
                properties
                        .path("BucketEncryption")
                        .path("ServerSideEncryptionConfiguration")
                        .path(0)
                        .path("ServerSideEncryptionByDefault");
        return rule.isObject()
                ? bucket.set("encryption", encryption((ObjectNode) rule))
                : bucket.unset("encryption");
    }

    private static String encryption(ObjectNode rule) {
        var xml = new Xml();
        xml.root(
                "ServerSideEncryptionConfiguration",
                SimpleStorage.NAMESPACE,
                configuration ->
                        configuration.element(
                                "Rule",
                                it ->
                                        it.element(
                                                "ApplyServerSideEncryptionByDefault",
                                                byDefault -> texts(byDefault, rule))));
        return xml.toString();
    }

    private static void texts(Xml xml, ObjectNode node) {
        node.propertyStream().forEach(it -> xml.text(it.getKey(), it.getValue().asText()));
    }

    private static String publicAccessBlock(ObjectNode block) {
        var xml = new Xml();
        xml.root("PublicAccessBlockConfiguration", SimpleStorage.NAMESPACE, it -> texts(it, block));
        return xml.toString();
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return shaped(request, request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        buckets.find(request.thePhysicalId()).ifPresent(buckets::delete);
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return buckets.find(request.thePhysicalId())
                .map(
                        it -> {
                            var now = request.properties().deepCopy();
                            now.remove("VersioningConfiguration");
                            it.versioning()
                                    .ifPresent(
                                            status ->
                                                    now.putObject("VersioningConfiguration")
                                                            .put("Status", status));
                            now.remove("PublicAccessBlockConfiguration");
                            Optional.ofNullable(it.settings().get("publicAccessBlock"))
                                    .ifPresent(
                                            document ->
                                                    now.set(
                                                            "PublicAccessBlockConfiguration",
                                                            BlockDocument.read(document)));
                            return now;
                        });
    }

    @Override
    public Optional<String> takenName(ResourceRequest request) {
        return request.text("BucketName").filter(it -> buckets.find(it).isPresent());
    }

    @Override
    public boolean isFull(ResourceRequest request) {
        return exists(request) && !buckets.isEmpty(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return buckets.find(request.thePhysicalId()).isPresent();
    }
}
