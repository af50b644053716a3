package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.accountlink.LinkRequest;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Asks for a link to an AWS account and makes the External ID that its stack needs. */
@UseCase
public class RequestAccountLink {

    private final AwsAccountLinks links;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public RequestAccountLink(
            AwsAccountLinks links, Ids ids, Secrets secrets, InstantSource clock) {
        this.links = links;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What was asked for, as it was typed. */
    public record Command(
            OrganizationId organization,
            Actor actor,
            Optional<String> name,
            String awsAccountId,
            String region)
            implements InOrganization {}

    public AwsAccountLink.Snapshot request(Command command) {
        var id = new AccountLinkId(ids.ofRequest());
        return links.find(command.organization(), id)
                .orElseGet(() -> links.save(aLink(id, command)))
                .snapshot();
    }

    private AwsAccountLink aLink(AccountLinkId id, Command command) {
        return AwsAccountLink.request(
                id,
                command.organization(),
                LinkRequest.of(command.name(), command.awsAccountId(), command.region()),
                ExternalId.generate(secrets),
                command.actor(),
                clock.instant());
    }
}
