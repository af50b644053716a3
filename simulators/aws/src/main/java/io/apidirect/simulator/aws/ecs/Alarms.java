package io.apidirect.simulator.aws.ecs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the alarms of an account are. */
public interface Alarms {

    /** The name of one of these that is going off. */
    Optional<String> goingOff(String account, String region, List<String> names);

    /** How long, on this machine's clock, the slowest of these takes to notice something. */
    Duration patience(String account, String region, List<String> names);
}
