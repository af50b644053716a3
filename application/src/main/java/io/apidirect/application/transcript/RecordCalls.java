package io.apidirect.application.transcript;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallTranscript;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Writes the calls of an errand down, in place of their announcement. */
@UseCase
public class RecordCalls {

    private final CallTranscript transcript;

    @Inject
    public RecordCalls(CallTranscript transcript) {
        this.transcript = transcript;
    }

    /** The calls of one organisation, and what had announced them. */
    public record Command(OrganizationId organization, List<AwsCall> calls, UUID announcement)
            implements InOrganization {}

    public void record(Command command) {
        transcript.add(command.calls());
        transcript.withdraw(command.organization(), List.of(command.announcement()));
    }
}
