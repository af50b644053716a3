package io.apidirect.simulator.aws.rds;

/** No server can be started, or it does not do what it is told. */
final class CannotServe extends RuntimeException {

    CannotServe(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
