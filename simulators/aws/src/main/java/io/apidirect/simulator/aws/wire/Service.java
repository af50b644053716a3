package io.apidirect.simulator.aws.wire;

import java.util.Map;

/** One service of AWS. */
public interface Service {

    /** The name in the scope of signatures, such as {@code elasticloadbalancing}. */
    String signingName();

    /** The prefix of its actions in policies, such as {@code s3}. */
    default String actionPrefix() {
        return signingName();
    }

    Protocol protocol();

    /** Every operation, by the action's name on the wire; any other is refused. */
    Map<String, Operation> operations();

    /** The action that a request asks for, where the protocol does not carry its name. */
    default String actionOf(Request request) {
        throw new IllegalStateException(signingName() + " names its actions in the request.");
    }
}
