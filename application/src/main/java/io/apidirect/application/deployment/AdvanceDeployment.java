package io.apidirect.application.deployment;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs one round of a deployment: every step that can go on is looked at, or pushed, once. Short
 * and never sleeping; between rounds nothing of it is in memory.
 */
@Errand
public class AdvanceDeployment implements BackgroundErrand {

    public static final String TASK = "advance-deployment";

    private final BeginRound begin;
    private final StepWorks works;
    private final FinishRound finish;
    private final Pace pace;

    @Inject
    public AdvanceDeployment(BeginRound begin, StepWorks works, FinishRound finish, Pace pace) {
        this.begin = begin;
        this.works = works;
        this.finish = finish;
        this.pace = pace;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Outcome run(OrganizationId organization, UUID id) {
        var deployment = new DeploymentId(id);
        var round = begin.begin(new BeginRound.Command(organization, deployment));
        if (round.assignments().isEmpty()) {
            return new Outcome.Finished();
        }
        var progress =
                finish.finish(
                        new FinishRound.Command(
                                organization, deployment, round.number(), work(round)));
        if (progress.hasEnded()) {
            return new Outcome.Finished();
        }
        return new Outcome.Again(
                progress.isEager()
                        ? Duration.ZERO
                        : pace.untilNextRound(progress.stillness(), progress.troubles()));
    }

    private Map<StepName, StepReport> work(BeginRound.Round round) {
        var reports = new EnumMap<StepName, StepReport>(StepName.class);
        for (var assignment : round.assignments()) {
            var report =
                    switch (round.site()) {
                        case BeginRound.Site.Open(var place) -> works.advance(assignment, place);
                        case BeginRound.Site.Closed(var why) ->
                                new StepReport.Broken(why, List.of());
                    };
            reports.put(assignment.step(), report);
        }
        return reports;
    }
}
