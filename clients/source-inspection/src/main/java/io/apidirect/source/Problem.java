package io.apidirect.source;

/**
 * Something about a project that its developer should know.
 *
 * @param code stable kebab-case name, for scripts and documentation
 * @param file relative to the project's folder, with forward slashes; empty when no single file is
 *     meant
 * @param line counted from 1; 0 when no line is meant
 * @param message what was found, naming the thing and the reason
 * @param fix what to do about it
 */
public record Problem(String code, String file, int line, String message, String fix) {

    /** A problem of a whole file. */
    public static Problem of(String code, String file, String message, String fix) {
        return new Problem(code, file, 0, message, fix);
    }

    /** The place as {@code file:line}, as far as it is known. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
