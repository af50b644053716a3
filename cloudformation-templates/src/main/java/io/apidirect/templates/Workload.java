package io.apidirect.templates;

import java.util.List;

/** What runs beside the service, from the same image and with the same variables and secrets. */
sealed interface Workload {

    /** A name that is unique among all workloads: lower-case letters, digits and hyphens. */
    String name();

    /** What the container runs instead of the image's own command. */
    List<String> command();

    int cpuUnits();

    int memoryMiB();

    /**
     * Runs all the time, called by nobody.
     *
     * @param count how many of it
     */
    record Worker(String name, List<String> command, int cpuUnits, int memoryMiB, int count)
            implements Workload {
        public Worker {
            command = List.copyOf(command);
        }
    }

    /**
     * Runs by the clock, and ends.
     *
     * @param expression {@code cron(…)}, {@code rate(…)} or {@code at(…)} of EventBridge Scheduler
     * @param timezone such as {@code Europe/Berlin}
     */
    record Schedule(
            String name,
            List<String> command,
            int cpuUnits,
            int memoryMiB,
            String expression,
            String timezone,
            boolean isEnabled)
            implements Workload {
        public Schedule {
            command = List.copyOf(command);
        }
    }
}
