package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.TimedJob;
import io.apidirect.domain.shared.DomainException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Begins a look at every environment in which a release serves, as often as the rhythm says. It
 * comes by every quarter of an hour and takes those that are due.
 */
@Errand
public class LookForDrift implements TimedJob {

    private final FindUncheckedEnvironments unchecked;
    private final StartDriftCheck start;
    private final DriftRhythm rhythm;
    private final InstantSource clock;

    @Inject
    public LookForDrift(
            FindUncheckedEnvironments unchecked,
            StartDriftCheck start,
            DriftRhythm rhythm,
            InstantSource clock) {
        this.unchecked = unchecked;
        this.start = start;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "look-for-drift";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** Fails with the first trouble, but only after every environment had its turn. */
    @Override
    public void run() {
        var before = clock.instant().minus(rhythm.every());
        var troubles = new ArrayList<DomainException>();
        unchecked
                .find(new FindUncheckedEnvironments.Query(before))
                .forEach(
                        place ->
                                begin(
                                                new StartDriftCheck.Scheduled(
                                                        place.organization(), place.environment()))
                                        .ifPresent(troubles::add));
        if (!troubles.isEmpty()) {
            var first = troubles.removeFirst();
            troubles.forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<DomainException> begin(StartDriftCheck.Scheduled command) {
        try {
            start.start(command);
            return Optional.empty();
        } catch (DomainException trouble) {
            return Optional.of(trouble);
        }
    }
}
