package io.apidirect.domain.deployment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The steps of deployments, each with the steps that must be settled before it starts. */
public enum StepName {
    BUILD_STACK,
    NETWORK_STACK,
    SOURCE(BUILD_STACK),
    IMAGE(SOURCE),
    DATA_STACK(NETWORK_STACK),
    SERVICE_STACK(IMAGE, NETWORK_STACK, DATA_STACK),
    MONITORING_STACK(SERVICE_STACK),
    HEALTH(BUILD_STACK, NETWORK_STACK, DATA_STACK, SERVICE_STACK, MONITORING_STACK),
    /** Brings the service back to the release before, or removes it where there was none. */
    SERVICE_RESTORE,

    MONITORING_REMOVAL(HEALTH),
    SERVICE_REMOVAL(MONITORING_REMOVAL),
    DATA_REMOVAL(HEALTH, MONITORING_REMOVAL, SERVICE_REMOVAL),
    NETWORK_REMOVAL(SERVICE_REMOVAL, DATA_REMOVAL),
    SOURCE_REMOVAL(SERVICE_REMOVAL),
    BUILD_REMOVAL(SOURCE_REMOVAL),
    INVENTORY(NETWORK_REMOVAL, BUILD_REMOVAL);

    /** What takes code to a running service. */
    static final Set<StepName> OF_RELEASE = EnumSet.range(BUILD_STACK, HEALTH);

    /** What takes an environment away, in reverse order. */
    static final Set<StepName> OF_DESTROY = EnumSet.range(MONITORING_REMOVAL, INVENTORY);

    private final Set<StepName> after;

    StepName(StepName... after) {
        this.after = Set.of(after);
    }

    Set<StepName> after() {
        return after;
    }

    /** The stack that the step works on; the build stack for steps without a stack of their own. */
    public Layer layer() {
        return switch (this) {
            case NETWORK_STACK, NETWORK_REMOVAL -> Layer.NETWORK;
            case DATA_STACK, DATA_REMOVAL -> Layer.DATA;
            case MONITORING_STACK, MONITORING_REMOVAL -> Layer.MONITORING;
            case SERVICE_STACK, HEALTH, SERVICE_RESTORE, SERVICE_REMOVAL -> Layer.SERVICE;
            case BUILD_STACK, SOURCE, IMAGE, SOURCE_REMOVAL, BUILD_REMOVAL, INVENTORY ->
                    Layer.BUILD;
        };
    }

    /** The name that people see: {@code SERVICE_STACK} is {@code service-stack}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
