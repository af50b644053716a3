package io.apidirect.source.inspection;

/**
 * Something that was concluded, with the evidence.
 *
 * @param because a sentence for people
 * @param file where the evidence stands, relative to the project's folder; empty for a default
 * @param line counted from 1; 0 when the file as a whole is the evidence
 */
public record Conclusion<T>(T value, String because, String file, int line) {

    /** The place as {@code file:line}, as far as it is known. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    <U> Conclusion<U> with(U other) {
        return new Conclusion<>(other, because, file, line);
    }
}
