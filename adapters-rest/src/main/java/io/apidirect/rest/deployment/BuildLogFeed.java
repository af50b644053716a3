package io.apidirect.rest.deployment;

import io.apidirect.application.deployment.BeginLooking;
import io.apidirect.application.deployment.ReadBuildLog;
import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepState;
import io.apidirect.rest.shared.EventStreams;
import java.util.ArrayList;
import java.util.List;

/** The log of a build, numbered by line from 1; ends when the build has and all was read. */
final class BuildLogFeed implements EventStreams.Source {

    private final ReadBuildLog log;
    private final BeginLooking.Query query;
    private final ShowDeployments deployments;
    private String cursor = "";
    private long read;

    BuildLogFeed(ReadBuildLog log, BeginLooking.Query query, ShowDeployments deployments) {
        this.log = log;
        this.query = query;
        this.deployments = deployments;
    }

    /** Everything that was written so far. */
    List<LogLine> all() {
        var lines = new ArrayList<LogLine>();
        for (var some = next(); !some.isEmpty(); some = next()) {
            lines.addAll(some);
        }
        return lines;
    }

    @Override
    public EventStreams.Batch after(long number) {
        var isOver = isOver();
        var events = new ArrayList<EventStreams.LiveEvent>();
        var lines = next();
        for (var line : lines) {
            read++;
            if (read > number) {
                events.add(new EventStreams.LiveEvent(read, "line", LogBody.LineBody.of(line)));
            }
        }
        if (isOver && lines.isEmpty()) {
            events.add(new EventStreams.LiveEvent(read + 1, "end", new End(read)));
        }
        return new EventStreams.Batch(events, isOver && lines.isEmpty());
    }

    private List<LogLine> next() {
        var some = log.read(query, cursor);
        cursor = some.cursor();
        return some.lines();
    }

    private boolean isOver() {
        var deployment =
                deployments.show(new ShowDeployments.One(query.organization(), query.deployment()));
        return deployment.state().isFinal()
                || deployment.steps().find(StepName.IMAGE).orElse(null) instanceof StepState.Done;
    }

    /** Sent last. */
    record End(long lines) {}
}
