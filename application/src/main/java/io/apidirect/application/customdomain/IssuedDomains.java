package io.apidirect.application.customdomain;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.customdomain.DomainPlace;
import io.apidirect.domain.customdomain.IssuedDomain;
import io.apidirect.domain.project.DesiredEnvironment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gate: hands plans the name and certificate of an environment. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class IssuedDomains {

    private final CustomDomains domains;

    @Inject
    public IssuedDomains(CustomDomains domains) {
        this.domains = domains;
    }

    /** Empty where it has none whose certificate is issued in its account and region. */
    public Optional<IssuedDomain> find(DesiredEnvironment wanted) {
        var place = DomainPlace.of(wanted);
        return domains.of(wanted.organization(), wanted.id()).stream()
                .map(it -> it.issuedFor(place))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
