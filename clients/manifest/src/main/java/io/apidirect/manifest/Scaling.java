package io.apidirect.manifest;

import java.util.OptionalInt;

/**
 * How many tasks run, and what makes their number grow.
 *
 * @param min the fewest tasks
 * @param max the most tasks, never below {@code min}
 * @param cpuTarget mean processor use in percent above which tasks are added
 * @param requestsPerTarget requests a minute and task above which tasks are added; empty: not
 *     looked at
 */
public record Scaling(int min, int max, int cpuTarget, OptionalInt requestsPerTarget) {}
