package io.apidirect.cli.operation;

/** What the value of a parameter looks like on the command line. */
public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    /** Given several times. */
    LIST,
    /** Given several times as KEY=VALUE. */
    MAP,
    /** Only to be given in a file. */
    OBJECT
}
