package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;

import java.util.List;

/** The load balancer before the tasks. */
public final class LoadBalancerSettings {

    public static final Setting<Boolean> ACCESS_LOGS =
            flag("loadBalancer.accessLogs")
                    .standard(false, true, true)
                    .means(
                            "Whether the load balancer writes each call into a bucket of yours.",
                            true,
                            "AccessLogs");

    public static final Setting<Integer> IDLE_TIMEOUT =
            number("loadBalancer.idleTimeout", 1, 4000)
                    .standard(60)
                    .in("seconds")
                    .means(
                            "How long a connection may be silent; raise it for long answers and websockets.",
                            120,
                            "IdleTimeoutSeconds");

    public static final Setting<Boolean> DELETION_PROTECTION =
            flag("loadBalancer.deletionProtection")
                    .standard(false)
                    .means(
                            "Refuses to delete the load balancer until it is switched off.",
                            true,
                            "LoadBalancerDeletionProtection");

    static final List<Setting<?>> ALL = List.of(ACCESS_LOGS, IDLE_TIMEOUT, DELETION_PROTECTION);

    private LoadBalancerSettings() {}
}
