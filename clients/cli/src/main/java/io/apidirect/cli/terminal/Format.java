package io.apidirect.cli.terminal;

/** How data is written. */
public enum Format {
    TABLE,
    JSON,
    YAML
}
