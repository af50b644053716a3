package io.apidirect.aws.customdomain;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.aws.shared.SessionPurpose;
import io.apidirect.domain.customdomain.CertificateOrder;
import io.apidirect.domain.customdomain.CertificateReport;
import io.apidirect.domain.customdomain.Certificates;
import java.util.List;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ResourceInUseException;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;
import software.amazon.awssdk.services.acm.model.Tag;
import software.amazon.awssdk.services.acm.model.ValidationMethod;

/** {@link Certificates} in AWS Certificate Manager. */
public final class AcmCertificates implements Certificates {

    private static final String SERVICE = "Certificate Manager";
    private static final String REQUEST = "acm:RequestCertificate";
    private static final String TAG = "acm:AddTagsToCertificate";
    private static final String LOOK = "acm:DescribeCertificate";
    private static final String DELETE = "acm:DeleteCertificate";

    private final AwsSessions sessions;

    public AcmCertificates(AwsSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CertificateReport request(CertificateOrder order) {
        var client = client(order, "request-certificate", "*", REQUEST, TAG);
        var arn =
                AwsErrors.translate(
                        SERVICE,
                        () ->
                                client.requestCertificate(
                                                it ->
                                                        it.domainName(order.name().value())
                                                                .validationMethod(
                                                                        ValidationMethod.DNS)
                                                                .idempotencyToken(token(order))
                                                                .tags(tags(order)))
                                        .certificateArn());
        return new CertificateReport.Unproven(arn, List.of());
    }

    /** AWS takes 32 letters and digits at most. */
    private static String token(CertificateOrder order) {
        return order.domain().value().toString().replace("-", "");
    }

    @Override
    public CertificateReport look(CertificateOrder order, String certificate) {
        return look(client(order, "look-at-certificate", certificate, LOOK), certificate);
    }

    private static CertificateReport look(AcmClient client, String certificate) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return CertificateReading.report(
                                client.describeCertificate(it -> it.certificateArn(certificate))
                                        .certificate());
                    } catch (ResourceNotFoundException gone) {
                        return new CertificateReport.Gone();
                    }
                });
    }

    @Override
    public CertificateReport delete(CertificateOrder order, String certificate) {
        var client = client(order, "delete-certificate", certificate, LOOK, DELETE);
        // The role may delete what has our tag only, and what is gone has none.
        return look(client, certificate) instanceof CertificateReport.Gone gone
                ? gone
                : delete(client, certificate);
    }

    private static CertificateReport delete(AcmClient client, String certificate) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        client.deleteCertificate(it -> it.certificateArn(certificate));
                        return new CertificateReport.Gone();
                    } catch (ResourceInUseException used) {
                        return new CertificateReport.InUse();
                    }
                });
    }

    private AcmClient client(
            CertificateOrder order, String operation, String resource, String... actions) {
        var purpose =
                new SessionPurpose(
                        SessionPurpose.Role.DEPLOY,
                        operation,
                        order.domain().awsName(),
                        order.actor(),
                        SessionPolicy.allowing(List.of(actions), List.of(resource)));
        return sessions.open(order.account(), order.place().region(), purpose)
                .client(AcmClient.builder());
    }

    private static List<Tag> tags(CertificateOrder order) {
        return List.of(
                tag("apidirect:project", order.place().projectSlug()),
                tag("apidirect:environment", order.place().environmentSlug()),
                tag("apidirect:organization", order.organization().text()));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
