package io.apidirect.simulator.aws.ecs;

import java.util.List;
import java.util.Optional;

/** How the alarms of an account are. */
@FunctionalInterface
public interface Alarms {

    /** The name of one of these that is going off. */
    Optional<String> goingOff(String account, String region, List<String> names);
}
