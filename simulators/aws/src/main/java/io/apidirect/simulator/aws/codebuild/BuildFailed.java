package io.apidirect.simulator.aws.codebuild;

/** A build that cannot go on; the message is for the people who read its log. */
final class BuildFailed extends RuntimeException {
    BuildFailed(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
