package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.aws.shared.SessionPurpose;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.accountlink.AccountSurveyor;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainException;
import java.util.List;

/** {@link AccountSurveyor} through the read role. */
public final class SdkAccountSurveyor implements AccountSurveyor {

    /** All that the looks need. */
    static final List<String> ACTIONS =
            List.of(
                    "cloudtrail:DescribeTrails",
                    "cloudtrail:GetTrailStatus",
                    "config:DescribeConfigurationRecorderStatus",
                    "ec2:GetEbsEncryptionByDefault",
                    "iam:GetAccountSummary",
                    "s3:GetAccountPublicAccessBlock");

    private final AwsSessions sessions;

    public SdkAccountSurveyor(AwsSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Observation> look(VerifiedAccount account, Actor actor) {
        try {
            var session = sessions.open(account, purpose(account, actor));
            return new SafeguardLooks(session, account).all();
        } catch (DomainException closed) {
            return AccountSurvey.unknown(String.valueOf(closed.getMessage()));
        }
    }

    private static SessionPurpose purpose(VerifiedAccount account, Actor actor) {
        return new SessionPurpose(
                SessionPurpose.Role.READ,
                "survey-account",
                account.link().awsName(),
                actor,
                SessionPolicy.allowing(ACTIONS, List.of("*")));
    }
}
