package io.apidirect.simulator.aws.acm;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificates that were requested by hand, of all accounts. Those of stacks are not here. */
public final class CertificateStore implements TaggedResources {

    private final Shelf<Certificate> certificates;
    private final Names names;

    public CertificateStore(Store store, Names names) {
        certificates = store.shelf("certificates", Certificate.class);
        this.names = names;
    }

    Shelf<Certificate> shelf() {
        return certificates;
    }

    /** A certificate as it is now: its record is looked for each time. */
    Optional<Certificate> find(String arn) {
        return certificates.change(arn, this::looked);
    }

    /** The name that a certificate proves; empty until it is issued. */
    public Optional<String> provenName(String arn) {
        return find(arn).filter(it -> it.status().equals("ISSUED")).map(Certificate::domain);
    }

    private Certificate looked(Certificate certificate) {
        if (!certificate.status().equals(Certificate.PENDING)) {
            return certificate;
        }
        if (names.forbids(certificate.domain())) {
            return certificate.become("FAILED", "CAA_ERROR");
        }
        return names.leads(certificate.proofName(), certificate.proofValue())
                ? certificate.become("ISSUED", "")
                : certificate;
    }

    static String prefix(String account, String region) {
        return "arn:aws:acm:%s:%s:certificate/".formatted(region, account);
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return certificates.below(prefix(account, region)).stream()
                .map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
