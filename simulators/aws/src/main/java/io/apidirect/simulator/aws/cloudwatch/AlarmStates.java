package io.apidirect.simulator.aws.cloudwatch;

import io.apidirect.simulator.aws.ecs.Alarms;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.util.List;
import java.util.Optional;

/** The states that somebody has given to alarms, by the alarm's ARN. */
public final class AlarmStates implements Alarms {

    private final Shelf<AlarmState> states;

    public AlarmStates(Store store) {
        states = store.shelf("alarm-states", AlarmState.class);
    }

    void set(String arn, AlarmState state) {
        states.put(arn, state);
    }

    AlarmState of(String arn) {
        return states.find(arn).orElse(AlarmState.WELL);
    }

    @Override
    public Optional<String> goingOff(String account, String region, List<String> names) {
        return names.stream()
                .filter(
                        it ->
                                of("arn:aws:cloudwatch:%s:%s:alarm:%s"
                                                .formatted(region, account, it))
                                        .isGoingOff())
                .findFirst();
    }
}
