package io.apidirect.application.accountlink;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which links of which organisations are due for a look. */
@UseCase
public class FindUncheckedLinks {

    private static final int AT_ONCE = 200;

    private final AwsAccountLinks links;

    @Inject
    public FindUncheckedLinks(AwsAccountLinks links) {
        this.links = links;
    }

    /** Links last probed before that moment. */
    public record Query(Instant before) implements AsPlatform {
        @Override
        public String reason() {
            return "every organisation's links are checked daily";
        }
    }

    public List<AwsAccountLinks.Place> find(Query query) {
        return links.listUnchecked(query.before(), AT_ONCE);
    }
}
