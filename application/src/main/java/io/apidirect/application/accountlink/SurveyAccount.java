package io.apidirect.application.accountlink;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.AccountSurveyor;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.shared.Actor;
import jakarta.inject.Inject;

/**
 * Looks at the safeguards of a linked account and keeps what was seen. Whatever that is, the link
 * stays as it is.
 */
@Errand
public class SurveyAccount {

    private final BeginSurvey begin;
    private final AccountSurveyor surveyor;
    private final RecordSurvey record;

    @Inject
    public SurveyAccount(BeginSurvey begin, AccountSurveyor surveyor, RecordSurvey record) {
        this.begin = begin;
        this.surveyor = surveyor;
        this.record = record;
    }

    /** Looks at the account of a link that is verified. */
    public void survey(AwsAccountLink.Snapshot link, Actor actor) {
        var account = begin.begin(new BeginSurvey.Command(link.organization(), link.id()));
        record.record(
                new RecordSurvey.Command(
                        link.organization(), link.id(), surveyor.look(account, actor)));
    }
}
