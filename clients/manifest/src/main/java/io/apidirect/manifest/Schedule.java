package io.apidirect.manifest;

import java.util.OptionalInt;

/**
 * A task that runs at set times.
 *
 * @param schedule as EventBridge Scheduler takes it, such as {@code rate(1 day)}
 * @param timezone a name of the IANA time zone database
 * @param cpu in 1/1024 vCPU; empty: that of the API
 * @param memory in MiB; empty: the smallest for its cpu
 */
public record Schedule(
        String command,
        String schedule,
        String timezone,
        OptionalInt cpu,
        OptionalInt memory,
        boolean isEnabled) {}
