package io.apidirect.simulator.aws.wire;

/** How a service's requests, answers and errors look. */
public sealed interface Protocol {

    /** A form in, XML of that namespace out. */
    record Query(String namespace) implements Protocol {}

    /**
     * JSON in and out; the action is in the header {@code X-Amz-Target}.
     *
     * @param version of the content type, such as {@code 1.1}
     */
    record Json(String version) implements Protocol {}

    /** Method, path and query in, XML out: S3. */
    record RestXml() implements Protocol {}
}
