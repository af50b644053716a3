package io.apidirect.bootstrap.wiring;

import io.apidirect.aws.accountlink.SdkAccountSurveyor;
import io.apidirect.aws.accountlink.StsRoleProbe;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.accountlink.AccountSurveyor;
import io.apidirect.domain.accountlink.AccountSurveys;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.Inhabitants;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.accountlink.LinkTemplate;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.shared.Secrets;
import io.apidirect.persistence.accountlink.HibernateAwsAccountLinks;
import io.apidirect.persistence.accountlink.SqlAccountSurveys;
import io.apidirect.persistence.accountlink.SqlInhabitants;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.templates.AccountLinkTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.StatelessSession;

/** What account links need from outside. */
@ApplicationScoped
public class AccountLinkAdapters {

    @Produces
    AwsAccountLinks links(StatelessSession session, Outbox outbox) {
        return new HibernateAwsAccountLinks(session, outbox);
    }

    @Produces
    Inhabitants inhabitants(StatelessSession session) {
        return new SqlInhabitants(session);
    }

    @Produces
    RoleProbe roleProbe(AwsSessions sessions, Secrets secrets, Settings settings) {
        return new StsRoleProbe(sessions, secrets, AwsAccess.controlPlaneRole(settings));
    }

    @Produces
    AccountSurveyor accountSurveyor(AwsSessions sessions) {
        return new SdkAccountSurveyor(sessions);
    }

    @Produces
    AccountSurveys accountSurveys(StatelessSession session) {
        return new SqlAccountSurveys(session);
    }

    @Produces
    @Singleton
    LinkInstructions instructions(Settings settings) {
        return new LinkInstructions(
                AwsAccess.controlPlaneRole(settings).value(),
                settings.the(AwsSettings.CONSOLE),
                settings.find(AwsSettings.TEMPLATE_URL),
                AwsAccess.endpoint(settings));
    }

    @Produces
    @Singleton
    LinkTemplate linkTemplate() {
        return new AccountLinkTemplate();
    }
}
