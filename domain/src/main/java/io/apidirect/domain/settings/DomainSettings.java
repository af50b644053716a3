package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** The API's own name in the internet, and its certificate. */
public final class DomainSettings {

    public static final Setting<String> DOMAIN_NAME =
            text(
                            "domain.name",
                            "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}",
                            "a host name such as api.example.com",
                            253)
                    .means("The API's own name.", "api.example.com", "DomainName");

    public static final Setting<String> HOSTED_ZONE =
            text("domain.hostedZoneId", "Z[A-Z0-9]{5,31}", "the id of a Route 53 zone", 32)
                    .means(
                            "The Route 53 zone of that name: certificate and record are made for you.",
                            "Z0123456789ABCDEFGHIJ",
                            "HostedZoneId");

    public static final Setting<String> CERTIFICATE =
            text(
                            "domain.certificateArn",
                            "arn:aws[a-z-]*:acm:[a-z0-9-]+:\\d{12}:certificate/[0-9a-f-]{36}",
                            "the ARN of a certificate of AWS Certificate Manager",
                            200)
                    .means(
                            "A certificate that you hold, in the environment's region.",
                            "arn:aws:acm:eu-west-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef",
                            "CertificateArn");

    public static final Setting<String> TLS_POLICY =
            choice("domain.tlsPolicy", "1.2", "1.3")
                    .standard("1.2", "1.2", "1.3")
                    .means("The oldest version of TLS that callers may use.", "1.3", "TlsPolicy");

    static final List<Setting<?>> ALL = List.of(DOMAIN_NAME, HOSTED_ZONE, CERTIFICATE, TLS_POLICY);

    private DomainSettings() {}
}
