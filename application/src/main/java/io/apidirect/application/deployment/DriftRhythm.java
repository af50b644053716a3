package io.apidirect.application.deployment;

import java.time.Duration;

/**
 * How often every environment is looked at for drift.
 *
 * @param every the pause between two looks at one environment
 */
public record DriftRhythm(Duration every) {}
