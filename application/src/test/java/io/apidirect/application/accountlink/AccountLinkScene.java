package io.apidirect.application.accountlink;

import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.InMemoryAccountSurveys;
import io.apidirect.domain.accountlink.InMemoryAwsAccountLinks;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.accountlink.ScriptedAccountSurveyor;
import io.apidirect.domain.accountlink.ScriptedRoleProbe;
import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases of account links on in-memory ports. */
public final class AccountLinkScene {

    public final List<String> standing = new ArrayList<>();
    public final SettableClock clock = new SettableClock();
    public final PublishedEvents events = new PublishedEvents();
    public final InMemoryAwsAccountLinks links = new InMemoryAwsAccountLinks(events);
    public final ScriptedRoleProbe aws = new ScriptedRoleProbe();
    public final ScriptedAccountSurveyor surveyor = new ScriptedAccountSurveyor();
    public final InMemoryAccountSurveys surveys = new InMemoryAccountSurveys();
    public final ShowAccountSurvey showSurvey = new ShowAccountSurvey(links, surveys);
    public final RequestIds ids = new RequestIds(new CountingIds());
    public final VerifiedAccounts gate = new VerifiedAccounts(links);
    private final CountingSecrets secrets = new CountingSecrets();
    public final RequestAccountLink request = new RequestAccountLink(links, ids, secrets, clock);
    public final VerifyAccountLink verify = verifyWith(aws);
    public final RecheckAccountLinks recheck = recheckWith(aws);
    public final RevokeAccountLink revoke =
            new RevokeAccountLink(links, (_, _) -> List.copyOf(standing), clock);
    public final RotateExternalId rotate = new RotateExternalId(links, secrets, clock);
    public final AbandonRotation abandon = new AbandonRotation(links, clock);
    public final ShowAccountLink show = new ShowAccountLink(links);
    public final ListAccountLinks list = new ListAccountLinks(links);

    VerifyAccountLink verifyWith(RoleProbe probe) {
        return new VerifyAccountLink(
                new BeginVerification(links),
                probe,
                new GiveWayToFresherProof(links, clock),
                new RecordVerification(links, clock),
                new SurveyAccount(
                        new BeginSurvey(gate), surveyor, new RecordSurvey(surveys, clock)));
    }

    RecheckAccountLinks recheckWith(RoleProbe probe) {
        return new RecheckAccountLinks(new FindUncheckedLinks(links), verifyWith(probe), clock);
    }

    AwsAccountLink.Snapshot requested(OrganizationId organization, String account) {
        return request.request(
                new RequestAccountLink.Command(
                        organization, AccountLinks.ADA, Optional.empty(), account, "eu-west-1"));
    }

    AwsAccountLink.Snapshot verified(AwsAccountLink.Snapshot link) {
        return verify.verify(verification(link));
    }

    static BeginVerification.Command verification(AwsAccountLink.Snapshot link) {
        return new BeginVerification.Command(
                link.organization(), AccountLinks.ADA, link.id().text());
    }

    /** A link whose stack was created and which was then verified. */
    public AwsAccountLink.Snapshot linked(OrganizationId organization, String account) {
        var link = requested(organization, account);
        aws.stackCreated(link);
        return verified(link);
    }

    String statusOf(AwsAccountLink.Snapshot link) {
        return show.show(new ShowAccountLink.Query(link.organization(), link.id().text()))
                .state()
                .status();
    }
}
