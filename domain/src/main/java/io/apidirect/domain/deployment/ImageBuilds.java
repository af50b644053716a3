package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images built by CodeBuild in the customer's account; remote, like {@link Stacks}. */
public interface ImageBuilds {

    /** Whether the image of {@code source} is in the repository already. */
    boolean hasImage(Workplace workplace, Map<String, String> buildOutputs, SourceDigest source);

    /**
     * Starts the build and answers its id; repeated with the same token it answers the same one.
     */
    String start(
            Workplace workplace,
            Map<String, String> buildOutputs,
            ServiceSettings settings,
            String token);

    Optional<Build> findBuild(Workplace workplace, String buildId);

    void stop(Workplace workplace, String buildId);

    /** The build's log after {@code cursor} (empty: from the start). */
    LogLines log(
            Workplace workplace, Map<String, String> buildOutputs, String buildId, String cursor);

    /**
     * A build as CodeBuild describes it.
     *
     * @param phase such as {@code INSTALL}
     */
    record Build(Status status, String phase, String reason) {

        /** How it stands. */
        public enum Status {
            IN_PROGRESS,
            SUCCEEDED,
            FAILED,
            STOPPED
        }
    }

    /** Some lines of a log and where the next ones start. */
    record LogLines(List<LogLine> lines, String cursor) {}

    /** One line of a log; {@code millis} since the epoch. */
    record LogLine(long millis, String text) {}
}
