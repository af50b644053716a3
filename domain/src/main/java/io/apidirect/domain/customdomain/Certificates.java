package io.apidirect.domain.customdomain;

/** Certificates in a customer's account. Remote calls; each may be repeated. */
public interface Certificates {

    /**
     * Asks for a certificate that is proven by DNS, tagged as the environment's. Repeated within an
     * hour it finds the first.
     *
     * @throws io.apidirect.domain.shared.ProviderRefused where the account or AWS refuses
     * @throws io.apidirect.domain.shared.ProviderUnavailable where AWS gave no answer
     */
    CertificateReport request(CertificateOrder order);

    /** How it stands; {@link CertificateReport.Gone} where it is not there. */
    CertificateReport look(CertificateOrder order, String certificate);

    /** Deletes it, unless something uses it. */
    CertificateReport delete(CertificateOrder order, String certificate);
}
