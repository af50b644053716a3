package io.apidirect.application.customdomain;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.customdomain.CertificateOrder;
import io.apidirect.domain.customdomain.CertificateReport;
import io.apidirect.domain.customdomain.Certificates;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.DomainState;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes the next step of a domain at AWS: request, look or delete; may be repeated at any time. */
@Errand
public class FollowDomain {

    private final BeginFollowing begin;
    private final Certificates certificates;
    private final RecordFollowing record;

    @Inject
    public FollowDomain(BeginFollowing begin, Certificates certificates, RecordFollowing record) {
        this.begin = begin;
        this.certificates = certificates;
        this.record = record;
    }

    /**
     * Answers the domain after the step; one that is new has its record looked up right away.
     *
     * @throws io.apidirect.domain.shared.DomainException where AWS refused or did not answer; the
     *     domain stays due
     */
    public CustomDomain.Snapshot follow(BeginFollowing.Command command) {
        var order = begin.begin(command);
        var after = once(command, order);
        var isNew = order.filter(it -> it.state() instanceof DomainState.Requested).isPresent();
        return isNew ? once(command, begin.begin(command)) : after;
    }

    private CustomDomain.Snapshot once(
            BeginFollowing.Command command, Optional<CertificateOrder> order) {
        try {
            var report = order.map(this::step);
            return record(command, report.orElseGet(CertificateReport.Unreached::new));
        } catch (ProviderRefused | ProviderUnavailable trouble) {
            record(command, new CertificateReport.Unreached());
            throw trouble;
        }
    }

    private CustomDomain.Snapshot record(BeginFollowing.Command command, CertificateReport report) {
        return record.record(
                new RecordFollowing.Command(
                        command.organization(), command.domain(), command.actor(), report));
    }

    private CertificateReport step(CertificateOrder order) {
        return switch (order.state()) {
            case DomainState.Requested _ -> certificates.request(order);
            case DomainState.Waiting waiting -> certificates.look(order, waiting.certificate());
            case DomainState.Issued issued -> certificates.look(order, issued.certificate());
            case DomainState.Leaving leaving -> certificates.delete(order, leaving.certificate());
            case DomainState.Failed _, DomainState.Removed _ -> new CertificateReport.Unreached();
        };
    }
}
