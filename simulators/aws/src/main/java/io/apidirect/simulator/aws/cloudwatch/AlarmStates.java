package io.apidirect.simulator.aws.cloudwatch;

import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How alarms are, by the alarm's ARN: as measured, or as somebody has said for a moment. */
final class AlarmStates {

    private final Shelf<AlarmState> states;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    AlarmStates(Store store) {
        states = store.shelf("alarm-states", AlarmState.class);
    }

    static String arn(LiveResource alarm) {
        return arn(alarm.account(), alarm.region(), alarm.physicalId());
    }

    static String arn(String account, String region, String name) {
        return "arn:aws:cloudwatch:%s:%s:alarm:%s".formatted(region, account, name);
    }

    /** What somebody says holds for one period, as measuring goes on. */
    void say(String arn, String value, String reason) {
        said.put(arn, Instant.now());
        states.put(arn, new AlarmState(value, reason, Instant.now()));
    }

    /** When somebody last said how an alarm is. */
    Instant said(String arn) {
        return said.getOrDefault(arn, Instant.EPOCH);
    }

    void measured(String arn, AlarmState state) {
        if (!of(arn).value().equals(state.value())) {
            states.put(arn, state);
        }
    }

    AlarmState of(String arn) {
        return states.find(arn).orElse(AlarmState.FRESH);
    }
}
