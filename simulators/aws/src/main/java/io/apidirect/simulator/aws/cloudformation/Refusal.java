package io.apidirect.simulator.aws.cloudformation;

/** A request that CloudFormation refuses, with AWS's error code and AWS's words. */
public final class Refusal extends RuntimeException {

    private final String code;

    public Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The ordinary refusal of a request or template that is not right. */
    public static Refusal validation(String message) {
        return new Refusal("ValidationError", message);
    }

    /** AWS's error code, such as {@code ValidationError} or {@code AlreadyExistsException}. */
    public String code() {
        return code;
    }

    /** AWS's words; never empty. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
