package io.apidirect.simulator.aws.ecs;

/** A task that cannot be started; the message is its stopped reason in AWS's words. */
final class CannotStart extends RuntimeException {
    CannotStart(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
