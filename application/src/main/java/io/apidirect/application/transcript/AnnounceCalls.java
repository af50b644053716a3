package io.apidirect.application.transcript;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallTranscript;
import jakarta.inject.Inject;
import java.util.List;

/** Says that calls are about to be made which are not written down yet. */
@UseCase
public class AnnounceCalls {

    private final CallTranscript transcript;

    @Inject
    public AnnounceCalls(CallTranscript transcript) {
        this.transcript = transcript;
    }

    /** An {@link AwsCall#announcement}. */
    public record Command(AwsCall announcement) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return announcement.occasion().organization();
        }
    }

    public void announce(Command command) {
        transcript.add(List.of(command.announcement()));
    }
}
