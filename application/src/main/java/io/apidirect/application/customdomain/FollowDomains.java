package io.apidirect.application.customdomain;

import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.TimedJob;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Follows every domain that is due, each minute: those that wait or leave at every turn, those that
 * are issued once a day. One that AWS gave no answer about stays due.
 */
@Errand
public class FollowDomains implements TimedJob {

    private final FindDueDomains due;
    private final FollowDomain follow;
    private final InstantSource clock;

    @Inject
    public FollowDomains(FindDueDomains due, FollowDomain follow, InstantSource clock) {
        this.due = due;
        this.follow = follow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-domains";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Fails with the first trouble, but only after every domain had its turn. */
    @Override
    public void run() {
        var troubles = new ArrayList<DomainException>();
        due.find(new FindDueDomains.Query(clock.instant()))
                .forEach(it -> followed(it).ifPresent(troubles::add));
        if (!troubles.isEmpty()) {
            var first = troubles.removeFirst();
            troubles.forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<DomainException> followed(CustomDomains.Due it) {
        try {
            follow.follow(new BeginFollowing.Command(it.organization(), it.id(), Actor.SYSTEM));
            return Optional.empty();
        } catch (DomainException trouble) {
            return Optional.of(trouble);
        }
    }
}
