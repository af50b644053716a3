package io.apidirect.bootstrap.wiring;

import io.apidirect.aws.customdomain.AcmCertificates;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.customdomain.Certificates;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.persistence.customdomain.HibernateCustomDomains;
import io.apidirect.persistence.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;

/** What custom domains need from outside. */
@ApplicationScoped
public class CustomDomainAdapters {

    @Produces
    CustomDomains customDomains(StatelessSession session, Outbox outbox) {
        return new HibernateCustomDomains(session, outbox);
    }

    @Produces
    Certificates certificates(AwsSessions sessions) {
        return new AcmCertificates(sessions);
    }
}
