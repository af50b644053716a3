package io.apidirect.cli.operation;

/**
 * The generated operations: a cheap index, and a description of each that is built when asked for.
 */
public interface Operations {

    /** Every operation that is a command. */
    Listing[] listings();

    /** Every operation of the document as {@code operationId METHOD path}. */
    String[] endpoints();

    /** The description of the operation with this id. */
    Operation the(String operationId);
}
