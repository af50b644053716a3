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

    /** A form in, XML of EC2's own kind out. */
    record Ec2(String namespace) implements Protocol {}

    /** Method, path and JSON in, JSON out. */
    record RestJson() implements Protocol {}

    /** The families of words that protocols have for the same errors. */
    enum Words {
        QUERY,
        JSON,
        REST_XML
    }

    /** Whose words this protocol uses. */
    default Words words() {
        return switch (this) {
            case Query _, Ec2 _ -> Words.QUERY;
            case Json _, RestJson _ -> Words.JSON;
            case RestXml _ -> Words.REST_XML;
        };
    }

    /** How this very request is written: some clients write JSON where others write forms. */
    default Protocol of(Request request) {
        return this instanceof Query && request.header("x-amz-target").isPresent()
                ? new Json("1.0")
                : this;
    }
}
