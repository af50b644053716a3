package io.apidirect.simulator.aws.wire;

/** An error as AWS answers it. */
public final class AwsError extends RuntimeException {

    private final int status;
    private final String code;

    public AwsError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** A refusal for which the caller is to blame: status 400. */
    public static AwsError refused(String code, String message) {
        return new AwsError(400, code, message);
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** AWS's code, such as {@code ValidationError}. */
    public String code() {
        return code;
    }

    /** AWS's words. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
