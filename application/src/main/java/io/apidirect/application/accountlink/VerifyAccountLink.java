package io.apidirect.application.accountlink;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.RoleProbe;
import jakarta.inject.Inject;

/**
 * Probes a link and records what was found, which also takes a rotation of its External ID a step
 * further; may be repeated at any time.
 */
@Errand
public class VerifyAccountLink {

    private final BeginVerification begin;
    private final RoleProbe probe;
    private final GiveWayToFresherProof older;
    private final RecordVerification record;
    private final SurveyAccount survey;

    @Inject
    public VerifyAccountLink(
            BeginVerification begin,
            RoleProbe probe,
            GiveWayToFresherProof older,
            RecordVerification record,
            SurveyAccount survey) {
        this.begin = begin;
        this.probe = probe;
        this.older = older;
        this.record = record;
        this.survey = survey;
    }

    /** The link after the probe, whatever was found. */
    public record Outcome(AwsAccountLink.Snapshot link, ProbeResult result) {}

    /**
     * Answers the verified link.
     *
     * @throws io.apidirect.domain.shared.RuleBroken naming what is wrong in the account; that is
     *     recorded nevertheless
     */
    public AwsAccountLink.Snapshot verify(BeginVerification.Command command) {
        var outcome = recheck(command);
        return switch (outcome.result()) {
            case ProbeResult.Trusted _ -> outcome.link();
            case ProbeResult.Distrusted distrusted -> throw distrusted.refusal();
        };
    }

    /** The same, where a bad finding is an answer and not a refusal. */
    public Outcome recheck(BeginVerification.Command command) {
        var targets = begin.begin(command);
        var target = targets.current();
        var found = targets.tryWith(probe);
        if (found.result() instanceof ProbeResult.Trusted) {
            older.giveWay(new GiveWayToFresherProof.Command(target.link(), target.account()));
        }
        var link =
                record.record(
                        new RecordVerification.Command(
                                command.organization(), command.actor(), target.link(), found));
        if (found.result() instanceof ProbeResult.Trusted) {
            survey.survey(link, command.actor());
        }
        return new Outcome(link, found.result());
    }
}
