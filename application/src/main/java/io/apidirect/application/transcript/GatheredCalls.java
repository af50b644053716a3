package io.apidirect.application.transcript;

import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallWitness;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gathers the calls of each errand on its thread. Before the first call in an account its calls are
 * announced; when the outermost errand ends they are written down. A call outside of any errand is
 * an errand of its own.
 */
public final class GatheredCalls implements CallWitness {

    private final AnnounceCalls announce;
    private final RecordCalls record;
    private final Ids ids;
    private final InstantSource clock;
    private final ThreadLocal<Stretch> stretches = new ThreadLocal<>();

    public GatheredCalls(AnnounceCalls announce, RecordCalls record, Ids ids, InstantSource clock) {
        this.announce = announce;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** The calls of one thread from here until it is closed. */
    public final class Stretch implements AutoCloseable {

        private final Map<OrganizationId, UUID> announcements = new LinkedHashMap<>();
        private final List<AwsCall> calls = new ArrayList<>();
        private int depth = 1;

        @Override
        public void close() {
            depth--;
            if (depth == 0) {
                stretches.remove();
                announcements.forEach(this::write);
            }
        }

        private void write(OrganizationId organization, UUID announcement) {
            var own =
                    calls.stream()
                            .filter(it -> it.occasion().organization().equals(organization))
                            .toList();
            record.record(new RecordCalls.Command(organization, own, announcement));
        }
    }

    /** An errand begins on this thread; within another one it is part of that. */
    public Stretch begin() {
        var around = stretches.get();
        if (around != null) {
            around.depth++;
            return around;
        }
        var stretch = new Stretch();
        stretches.set(stretch);
        return stretch;
    }

    @Override
    public void begins(CallOccasion occasion) {
        var stretch = stretches.get();
        if (stretch != null && !stretch.announcements.containsKey(occasion.organization())) {
            var id = ids.next();
            announce.announce(
                    new AnnounceCalls.Command(AwsCall.announcement(id, occasion, clock.instant())));
            stretch.announcements.put(occasion.organization(), id);
        }
    }

    @Override
    public void made(AwsCall call) {
        var stretch = stretches.get();
        if (stretch == null) {
            record.record(
                    new RecordCalls.Command(
                            call.occasion().organization(), List.of(call), call.id()));
        } else {
            stretch.calls.add(call);
        }
    }
}
