package io.apidirect.cli.operation;

/** Where a parameter travels in the request. */
public enum Place {
    PATH,
    QUERY,
    BODY
}
