package io.apidirect.manifest;

import java.time.Duration;
import java.util.Optional;

/**
 * How the load balancer tells that a task works.
 *
 * @param path the path that answers 2xx; empty: to be detected
 * @param interval time between two checks
 * @param grace time after a task's start in which failed checks do not count
 */
public record Health(Optional<String> path, Duration interval, Duration grace) {}
