package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.fault.CallBook;
import io.apidirect.simulator.aws.fault.FaultScript;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Gate;
import io.apidirect.simulator.aws.wire.Mishap;
import io.apidirect.simulator.aws.wire.Operation;

/** Authorises, breaks and notes every call. */
record GuardedGate(Authorizer authorizer, FaultScript faults, CallBook book) implements Gate {

    @Override
    public void authorize(Call call, Operation operation) {
        authorizer.authorize(call, operation);
    }

    @Override
    public Mishap mishap(Call call) {
        return faults.mishap(call);
    }

    @Override
    public void ended(Call call, String outcome) {
        book.note(call, outcome);
    }
}
