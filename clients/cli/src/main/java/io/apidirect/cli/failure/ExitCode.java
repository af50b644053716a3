package io.apidirect.cli.failure;

/** The tool's exit codes: a promise to scripts. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    /** {@code plan --detailed-exitcode} found something to change. */
    CHANGES(3),
    AUTHENTICATION(4),
    NOT_FOUND(5),
    CONFLICT(6),
    NETWORK(7),
    SERVER(8),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The exit code for an answer with this HTTP status. */
    public static ExitCode ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> AUTHENTICATION;
            case 404 -> NOT_FOUND;
            case 402, 409, 412, 428, 429 -> CONFLICT;
            default -> status >= 500 ? SERVER : FAILED;
        };
    }
}
