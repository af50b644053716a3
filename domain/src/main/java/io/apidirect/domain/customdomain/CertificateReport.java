package io.apidirect.domain.customdomain;

import java.util.List;

/** How AWS sees a certificate. */
public sealed interface CertificateReport {

    /** It waits for its proof; {@code records} may still be missing. */
    record Unproven(String certificate, List<DnsRecord> records) implements CertificateReport {}

    /** It can be used. */
    record Usable(String certificate, List<DnsRecord> records) implements CertificateReport {}

    /**
     * It will never be usable, or no longer.
     *
     * @param reason a sentence for people with the way out
     */
    record Lost(String certificate, String reason) implements CertificateReport {}

    /** It was to be deleted, and something still uses it. */
    record InUse() implements CertificateReport {}

    /** AWS was not asked or did not answer; nothing follows from that but the next look. */
    record Unreached() implements CertificateReport {}

    /** It does not exist any more. */
    record Gone() implements CertificateReport {}
}
