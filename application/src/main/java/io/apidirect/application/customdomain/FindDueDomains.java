package io.apidirect.application.customdomain;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CustomDomains;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which domains of which organisations are due for a look. */
@UseCase
public class FindDueDomains {

    private static final int AT_ONCE = 200;

    private final CustomDomains domains;

    @Inject
    public FindDueDomains(CustomDomains domains) {
        this.domains = domains;
    }

    /** At which moment. */
    public record Query(Instant now) implements AsPlatform {
        @Override
        public String reason() {
            return "certificates of all organisations are waited for";
        }
    }

    public List<CustomDomains.Due> find(Query query) {
        return domains.listDue(query.now(), AT_ONCE);
    }
}
