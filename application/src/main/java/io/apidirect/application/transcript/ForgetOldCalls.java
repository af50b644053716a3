package io.apidirect.application.transcript;

import io.apidirect.application.shared.TimedJob;
import io.apidirect.domain.transcript.TranscriptRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Keeps the transcript as long as the installation says, and no longer. */
@Dependent
public class ForgetOldCalls implements TimedJob {

    private static final int AT_ONCE = 10_000;

    private final ForgetCalls forget;
    private final TranscriptRetention retention;
    private final InstantSource clock;

    @Inject
    public ForgetOldCalls(ForgetCalls forget, TranscriptRetention retention, InstantSource clock) {
        this.forget = forget;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(retention.kept());
        int forgotten;
        do {
            forgotten = forget.forget(new ForgetCalls.Command(before, AT_ONCE));
        } while (forgotten == AT_ONCE);
    }
}
