package io.apidirect.bootstrap.launcher;

/** Another program was quicker on a port that was free a moment ago. */
final class PortTaken extends CannotStart {

    private static final long serialVersionUID = 1L;

    PortTaken(String part) {
        super("another program took the port of %s while it started".formatted(part));
    }
}
