package io.apidirect.bootstrap.wiring;

import io.apidirect.application.transcript.AnnounceCalls;
import io.apidirect.application.transcript.GatheredCalls;
import io.apidirect.application.transcript.RecordCalls;
import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.transcript.CallTranscript;
import io.apidirect.domain.transcript.TranscriptRetention;
import io.apidirect.persistence.transcript.SqlCallTranscript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.StatelessSession;

/** What the transcript of calls in customers' accounts needs from outside. */
@ApplicationScoped
public class TranscriptAdapters {

    @Produces
    CallTranscript transcript(StatelessSession session) {
        return new SqlCallTranscript(session);
    }

    @Produces
    @Singleton
    GatheredCalls gatheredCalls(
            AnnounceCalls announce, RecordCalls record, Ids ids, InstantSource clock) {
        return new GatheredCalls(announce, record, ids, clock);
    }

    @Produces
    @Singleton
    TranscriptRetention retention(Settings settings) {
        return new TranscriptRetention(Duration.ofDays(settings.the(AwsSettings.TRANSCRIPT_DAYS)));
    }
}
