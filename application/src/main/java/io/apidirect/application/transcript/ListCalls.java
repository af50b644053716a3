package io.apidirect.application.transcript;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallFilter;
import io.apidirect.domain.transcript.CallTranscript;
import jakarta.inject.Inject;

/** The calls that were made in the organisation's accounts, newest first. */
@UseCase
public class ListCalls {

    private final CallTranscript transcript;

    @Inject
    public ListCalls(CallTranscript transcript) {
        this.transcript = transcript;
    }

    /** Which calls, and which part of their list. */
    public record Query(OrganizationId organization, CallFilter filter, PageRequest page)
            implements InOrganization {}

    public Page<AwsCall> list(Query query) {
        return transcript.page(query.organization(), query.filter(), query.page());
    }
}
