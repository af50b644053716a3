package io.apidirect.simulator.aws.fault;

import io.apidirect.simulator.aws.wire.Call;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest calls, oldest first; forgotten when the simulator ends. */
public final class CallBook {

    private static final int MOST = 20_000;

    private final Deque<CallRecord> calls = new ArrayDeque<>();

    /** Notes a call. */
    public synchronized void note(Call call, String outcome) {
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        calls.addLast(
                new CallRecord(
                        Instant.now(),
                        call.service().signingName(),
                        call.action(),
                        call.principal().arn(),
                        call.account(),
                        call.region(),
                        outcome));
    }

    public synchronized List<CallRecord> all() {
        return List.copyOf(calls);
    }

    public synchronized void clear() {
        calls.clear();
    }
}
