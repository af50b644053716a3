package io.apidirect.bootstrap.launcher;

/** Something the platform needs is missing; the message says what it is and the way out. */
class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
