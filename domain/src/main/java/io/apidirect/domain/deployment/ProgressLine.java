package io.apidirect.domain.deployment;

import java.time.Instant;

/**
 * One line of a deployment's live story.
 *
 * @param subject the resource, image or check that it is about; may be empty
 * @param status the provider's status word, such as {@code CREATE_IN_PROGRESS}
 */
public record ProgressLine(
        StepName step, Instant at, String subject, String status, String message) {

    /** A line with its place in the story of one deployment, counted from 1. */
    public record Numbered(long sequence, ProgressLine line) {}
}
