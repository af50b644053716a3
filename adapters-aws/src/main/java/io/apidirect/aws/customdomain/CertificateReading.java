package io.apidirect.aws.customdomain;

import io.apidirect.domain.customdomain.CertificateReport;
import io.apidirect.domain.customdomain.DnsRecord;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.ResourceRecord;

/** What ACM says of a certificate, in our words. */
final class CertificateReading {

    private CertificateReading() {}

    static CertificateReport report(CertificateDetail detail) {
        var arn = detail.certificateArn();
        return switch (detail.status()) {
            case PENDING_VALIDATION -> new CertificateReport.Unproven(arn, records(detail));
            case ISSUED -> new CertificateReport.Usable(arn, records(detail));
            case VALIDATION_TIMED_OUT ->
                    lost(
                            arn,
                            "AWS did not find the record within 72 hours and gave up. Remove the domain, add it again, and enter the new record.");
            case EXPIRED ->
                    lost(
                            arn,
                            "The certificate expired, since AWS could not renew it without its record. Remove the domain, add it again, and keep the record.");
            case REVOKED -> lost(arn, "AWS revoked the certificate. Ask AWS's support why.");
            case INACTIVE, FAILED, UNKNOWN_TO_SDK_VERSION -> lost(arn, failure(detail));
        };
    }

    private static CertificateReport lost(String arn, String reason) {
        return new CertificateReport.Lost(arn, reason);
    }

    private static String failure(CertificateDetail detail) {
        return switch (String.valueOf(detail.failureReasonAsString())) {
            case "CAA_ERROR" ->
                    "A CAA record of the name forbids Amazon to make certificates. Allow amazon.com there, remove the domain and add it again.";
            case "DOMAIN_NOT_ALLOWED", "DOMAIN_VALIDATION_DENIED" ->
                    "AWS makes no certificates for that name without asking. Ask AWS's support, or use another name.";
            case "INVALID_PUBLIC_DOMAIN" ->
                    "The name is in no public domain. Correct it: remove the domain and add the right one.";
            default ->
                    "AWS refused the certificate (%s). Remove the domain and add it again."
                            .formatted(detail.failureReasonAsString());
        };
    }

    private static List<DnsRecord> records(CertificateDetail detail) {
        return detail.domainValidationOptions().stream()
                .map(DomainValidation::resourceRecord)
                .filter(Objects::nonNull)
                .map(CertificateReading::record)
                .distinct()
                .toList();
    }

    private static DnsRecord record(ResourceRecord record) {
        return new DnsRecord(
                withoutDot(record.name()), record.typeAsString(), withoutDot(record.value()));
    }

    private static String withoutDot(String name) {
        return name.replaceAll("\\.$", "");
    }
}
