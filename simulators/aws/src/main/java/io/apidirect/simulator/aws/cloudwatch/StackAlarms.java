package io.apidirect.simulator.aws.cloudwatch;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.ecs.Alarms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The alarms of stacks, as deployments watch them. */
record StackAlarms(LiveResources live, AlarmStates states, ScaledClock clock) implements Alarms {

    @Override
    public Optional<String> goingOff(String account, String region, List<String> names) {
        return names.stream()
                .filter(it -> states.of(AlarmStates.arn(account, region, it)).isGoingOff())
                .findFirst();
    }

    @Override
    public Duration patience(String account, String region, List<String> names) {
        return live.of(account, region, AlarmRounds.TYPE).stream()
                .filter(it -> names.contains(it.physicalId()))
                .map(it -> AlarmRule.of(it.properties()))
                .map(it -> it.period(clock).multipliedBy(it.periods() + 1L))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
