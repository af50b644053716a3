package io.apidirect.domain.transcript;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The calls of all organisations; each method but the last sees one organisation's only. */
public interface CallTranscript {

    /** Adds all of them at once; one that is there already is left alone. */
    void add(List<AwsCall> calls);

    /** Takes announcements away whose calls are written down now. */
    void withdraw(OrganizationId organization, Collection<UUID> announcements);

    /** Newest first. */
    Page<AwsCall> page(OrganizationId organization, CallFilter filter, PageRequest page);

    /** As platform: forgets what is older, at most {@code limit} calls; answers how many. */
    int forget(Instant before, int limit);
}
