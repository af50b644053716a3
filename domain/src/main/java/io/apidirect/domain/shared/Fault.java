package io.apidirect.domain.shared;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer (RFC 6901) to the value at fault; empty for the whole input
 * @param message what is wrong and what would be right
 */
public record Fault(String pointer, String message) {}
