package io.apidirect.cli.failure;

import java.util.List;

/**
 * Why a command did not do what it was asked, in the words that are printed.
 *
 * <p>{@code faults} are the single things that are wrong (all of them at once), {@code hint} is the
 * step that helps, {@code requestId} finds the request in the server's log; each may be empty.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> faults;
    private final String hint;
    private final String code;
    private final String requestId;

    public Failure(
            ExitCode exitCode,
            String message,
            List<String> faults,
            String hint,
            String code,
            String requestId) {
        super(message);
        this.exitCode = exitCode;
        this.faults = List.copyOf(faults);
        this.hint = hint;
        this.code = code;
        this.requestId = requestId;
    }

    public Failure(ExitCode exitCode, String message, String hint) {
        this(exitCode, message, List.of(), hint, "", "");
    }

    /** The command was typed in a way that cannot be understood. */
    public static Failure usage(String message, String hint) {
        return new Failure(ExitCode.USAGE, message, hint);
    }

    /** The command was understood and did not succeed. */
    public static Failure failed(String message, String hint) {
        return new Failure(ExitCode.FAILED, message, hint);
    }

    /** The same with another way out. */
    public Failure withHint(String other) {
        var same = new Failure(exitCode, text(), faults, other, code, requestId);
        same.initCause(this);
        return same;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<String> faults() {
        return faults;
    }

    public String hint() {
        return hint;
    }

    /** The server's stable word for the problem, empty when it did not come from there. */
    public String code() {
        return code;
    }

    public String requestId() {
        return requestId;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
