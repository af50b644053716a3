package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.application.shared.TimedJob;
import io.apidirect.bootstrap.logging.LogFields;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.jobs.Work;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The background errands and timed jobs of the application ring, found by their types. */
final class FoundWork implements Work {

    private final Catalogue<BackgroundErrand> errands;
    private final Catalogue<TimedJob> timedJobs;

    FoundWork(Instance<BackgroundErrand> errands, Instance<TimedJob> timedJobs) {
        this.errands = Catalogue.of(errands, BackgroundErrand::task);
        this.timedJobs = Catalogue.of(timedJobs, TimedJob::name);
    }

    @Override
    public Set<String> errands() {
        return errands.names();
    }

    @Override
    public Outcome run(String errand, OrganizationId organization, UUID id) {
        try (var _ = new LogFields().organization(organization.text()).subject(id.toString())) {
            return errands.with(errand, found -> found.run(organization, id));
        }
    }

    @Override
    public Map<String, Duration> timedJobs() {
        return timedJobs.each(TimedJob::every);
    }

    @Override
    public void run(String timedJob) {
        timedJobs.with(
                timedJob,
                found -> {
                    found.run();
                    return true;
                });
    }
}
