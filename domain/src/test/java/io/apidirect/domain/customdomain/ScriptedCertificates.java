package io.apidirect.domain.customdomain;

import io.apidirect.domain.shared.ProviderUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Certificates} that say what a test wants. */
public final class ScriptedCertificates implements Certificates {

    private final List<String> calls = new ArrayList<>();
    private CertificateReport look = SomeDomains.unproven();
    private boolean isUsed;
    private boolean isSilent;

    public void say(CertificateReport report) {
        look = report;
    }

    public void useIt(boolean used) {
        isUsed = used;
    }

    public void fallSilent(boolean silent) {
        isSilent = silent;
    }

    /** What was asked for, in order: request, look, delete. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void called(String call) {
        calls.add(call);
        if (isSilent) {
            throw new ProviderUnavailable(
                    "AWS Certificate Manager", "Silence.", new IllegalStateException());
        }
    }

    @Override
    public CertificateReport request(CertificateOrder order) {
        called("request");
        return new CertificateReport.Unproven(SomeDomains.ARN, List.of());
    }

    @Override
    public CertificateReport look(CertificateOrder order, String certificate) {
        called("look");
        return look;
    }

    @Override
    public CertificateReport delete(CertificateOrder order, String certificate) {
        called("delete");
        return Optional.<CertificateReport>of(new CertificateReport.InUse())
                .filter(_ -> isUsed)
                .orElseGet(CertificateReport.Gone::new);
    }
}
