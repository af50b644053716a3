package io.apidirect.application.accountlink;

import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.TimedJob;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Looks at every live link once a day, so that a broken one is known before a deployment needs it.
 * It comes by every hour and takes those that are due; a link that AWS gave no answer about stays
 * due.
 */
@Errand
public class RecheckAccountLinks implements TimedJob {

    private static final Duration FRESH = Duration.ofDays(1);

    private final FindUncheckedLinks unchecked;
    private final VerifyAccountLink verify;
    private final InstantSource clock;

    @Inject
    public RecheckAccountLinks(
            FindUncheckedLinks unchecked, VerifyAccountLink verify, InstantSource clock) {
        this.unchecked = unchecked;
        this.verify = verify;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recheck-account-links";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Fails with the first trouble, but only after every link had its turn. */
    @Override
    public void run() {
        var due = unchecked.find(new FindUncheckedLinks.Query(clock.instant().minus(FRESH)));
        var troubles = new ArrayList<DomainException>();
        due.forEach(place -> recheck(place).ifPresent(troubles::add));
        if (!troubles.isEmpty()) {
            var first = troubles.removeFirst();
            troubles.forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<DomainException> recheck(AwsAccountLinks.Place place) {
        try {
            verify.recheck(
                    new BeginVerification.Command(
                            place.organization(), Actor.SYSTEM, place.id().text()));
            return Optional.empty();
        } catch (DomainException trouble) {
            return Optional.of(trouble);
        }
    }
}
