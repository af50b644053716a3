package io.apidirect.application.accountlink;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Breaks the older verified link to an account, of whatever organisation, after a probe has proven
 * a newer one: the roles know one External ID only, so the older proof is void already.
 */
@UseCase
public class GiveWayToFresherProof {

    private final AwsAccountLinks links;
    private final InstantSource clock;

    @Inject
    public GiveWayToFresherProof(AwsAccountLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The link that was just proven, and its account. */
    public record Command(AccountLinkId proven, AwsAccountId account) implements AsPlatform {
        @Override
        public String reason() {
            return "the older link to the account may belong to another organisation";
        }
    }

    public void giveWay(Command command) {
        links.findVerified(command.account())
                .filter(older -> !older.snapshot().id().equals(command.proven()))
                .ifPresent(
                        older -> {
                            older.yieldToFresherProof(clock.instant());
                            links.save(older);
                        });
    }
}
