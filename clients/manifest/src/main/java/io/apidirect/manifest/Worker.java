package io.apidirect.manifest;

import java.util.OptionalInt;

/**
 * A task beside the API that runs all the time.
 *
 * @param cpu in 1/1024 vCPU; empty: that of the API
 * @param memory in MiB; empty: the smallest for its cpu
 * @param count how many of them run
 */
public record Worker(String command, OptionalInt cpu, OptionalInt memory, int count) {}
