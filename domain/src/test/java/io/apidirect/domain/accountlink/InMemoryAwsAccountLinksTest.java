package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;

/** The in-memory links keep the promises that the stored ones keep. */
class InMemoryAwsAccountLinksTest implements AwsAccountLinksContract {

    private final AwsAccountLinks links = new InMemoryAwsAccountLinks(new PublishedEvents());

    @Override
    public <R> R in(OrganizationId organization, Function<AwsAccountLinks, R> work) {
        return work.apply(links);
    }

    @Override
    public <R> R asPlatform(Function<AwsAccountLinks, R> work) {
        return work.apply(links);
    }
}
