package io.apidirect.persistence.jobs;

import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the engine can run; the composition root looks the errands up. */
public interface Work {

    /** The task names of all background errands. */
    Set<String> errands();

    Outcome run(String errand, OrganizationId organization, UUID id);

    /** The timed jobs with the pause between two runs. */
    Map<String, Duration> timedJobs();

    void run(String timedJob);
}
