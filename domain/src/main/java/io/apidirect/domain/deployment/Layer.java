package io.apidirect.domain.deployment;

import java.util.Locale;
import java.util.Set;

/** A stack of its own within an environment; outputs of one travel to another as parameters. */
public enum Layer {
    /** Source bucket, image repository and build project. */
    BUILD,
    /** VPC, subnets, load balancer and security groups. */
    NETWORK,
    /** The database, where one is wanted. */
    DATA,
    /** The service itself: tasks, target group, scaling, logs. */
    SERVICE,
    /** Dashboard, alarms and budget, where they are wanted. */
    MONITORING;

    /** The last part of the stack's name. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layers whose outputs this one takes as parameters. */
    public Set<Layer> upstream() {
        return switch (this) {
            case BUILD, NETWORK -> Set.of();
            case DATA -> Set.of(NETWORK);
            case SERVICE -> Set.of(BUILD, NETWORK, DATA);
            case MONITORING -> Set.of(NETWORK, DATA, SERVICE);
        };
    }
}
