package io.apidirect.simulator.aws.acm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** AWS Certificate Manager, for certificates that are proven by DNS. */
public final class CertificateService implements Service {

    private final CertificateStore certificates;
    private final Predicate<String> isUsed;

    /**
     * @param isUsed whether a certificate of that ARN is on a listener
     */
    public CertificateService(CertificateStore certificates, Predicate<String> isUsed) {
        this.certificates = certificates;
        this.isUsed = isUsed;
    }

    @Override
    public String signingName() {
        return "acm";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "RequestCertificate",
                new Operation(CertificateService::toRequest, this::request),
                "DescribeCertificate",
                onCertificate(this::describe),
                "DeleteCertificate",
                onCertificate(this::delete),
                "AddTagsToCertificate",
                onCertificate(this::tag),
                "ListTagsForCertificate",
                onCertificate(this::tags),
                "ListCertificates",
                Operation.unscoped(this::list));
    }

    private static List<Permission> toRequest(Call call) {
        var tags = tagsOf(call);
        var request = call.permission("*").withTags(tags);
        return tags.isEmpty()
                ? List.of(request)
                : List.of(request, call.permission("AddTagsToCertificate", "*").withTags(tags));
    }

    private Operation onCertificate(Function<Call, Response> answer) {
        return new Operation(
                call -> {
                    var arn = call.the("CertificateArn");
                    var tags = certificates.shelf().find(arn).map(Certificate::tags);
                    return List.of(
                            call.permission(arn)
                                    .onTags(tags.orElse(Map.of()))
                                    .withTags(tagsOf(call)));
                },
                answer);
    }

    private static Map<String, String> tagsOf(Call call) {
        return Json.tags(call.json().path("Tags"), "Key", "Value");
    }

    private Response request(Call call) {
        var domain = call.the("DomainName");
        if (!call.text("ValidationMethod").orElse("").equals("DNS")) {
            throw AwsError.refused(
                    "InvalidParameterException", "The simulator proves certificates by DNS only.");
        }
        var token = call.text("IdempotencyToken").orElseGet(() -> UUID.randomUUID().toString());
        var prefix = CertificateStore.prefix(call.account(), call.region());
        var known =
                certificates.shelf().below(prefix).stream()
                        .filter(it -> it.token().equals(token) && it.domain().equals(domain))
                        .findFirst();
        return Response.json(
                Json.object()
                        .put(
                                "CertificateArn",
                                known.orElseGet(() -> made(prefix, domain, token, tagsOf(call)))
                                        .arn()));
    }

    private Certificate made(String prefix, String domain, String token, Map<String, String> tags) {
        var arn = prefix + UUID.randomUUID();
        return certificates
                .shelf()
                .put(
                        arn,
                        new Certificate(
                                arn, domain, token, Certificate.PENDING, "", tags, Instant.now()));
    }

    private Certificate the(Call call) {
        var arn = call.the("CertificateArn");
        return certificates
                .find(arn)
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "ResourceNotFoundException",
                                        "Could not find certificate %s.".formatted(arn)));
    }

    private Response describe(Call call) {
        var certificate = the(call);
        var detail =
                Json.object()
                        .put("CertificateArn", certificate.arn())
                        .put("DomainName", certificate.domain())
                        .put("Status", certificate.status())
                        .put("Type", "AMAZON_ISSUED")
                        .put("CreatedAt", Json.seconds(certificate.created()));
        if (!certificate.reason().isEmpty()) {
            detail.put("FailureReason", certificate.reason());
        }
        detail.putArray("DomainValidationOptions").add(validation(certificate));
        detail.putArray("InUseBy");
        var answer = Json.object();
        answer.set("Certificate", detail);
        return Response.json(answer);
    }

    private static JsonNode validation(Certificate certificate) {
        var isIssued = certificate.status().equals("ISSUED");
        ObjectNode validation =
                Json.object()
                        .put("DomainName", certificate.domain())
                        .put("ValidationDomain", certificate.domain())
                        .put("ValidationMethod", "DNS")
                        .put("ValidationStatus", isIssued ? "SUCCESS" : certificate.status());
        validation
                .putObject("ResourceRecord")
                .put("Name", certificate.proofName() + ".")
                .put("Type", "CNAME")
                .put("Value", certificate.proofValue() + ".");
        return validation;
    }

    private Response delete(Call call) {
        var certificate = the(call);
        if (isUsed.test(certificate.arn())) {
            throw AwsError.refused(
                    "ResourceInUseException",
                    "Certificate %s in account %s is in use."
                            .formatted(certificate.arn(), call.account()));
        }
        certificates.shelf().remove(certificate.arn());
        return Response.json(Json.object());
    }

    private Response tag(Call call) {
        var certificate = the(call);
        certificates.shelf().change(certificate.arn(), it -> it.tagged(tagsOf(call)));
        return Response.json(Json.object());
    }

    private Response tags(Call call) {
        var answer = Json.object();
        answer.set("Tags", Json.tags(the(call).tags(), "Key", "Value"));
        return Response.json(answer);
    }

    private Response list(Call call) {
        var prefix = CertificateStore.prefix(call.account(), call.region());
        var answer = Json.object();
        answer.set(
                "CertificateSummaryList",
                Json.list(
                        certificates.shelf().below(prefix),
                        it ->
                                Json.object()
                                        .put("CertificateArn", it.arn())
                                        .put("DomainName", it.domain())
                                        .put("Status", it.status())));
        return Response.json(answer);
    }
}
