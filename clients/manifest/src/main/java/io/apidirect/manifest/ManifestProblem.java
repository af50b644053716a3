package io.apidirect.manifest;

/**
 * One fault of a manifest, complete enough to be mended without reading documentation.
 *
 * @param line counted from 1; for something missing, the line where its section begins
 * @param column counted from 1
 * @param pointer the JSON pointer of the setting, such as {@code /scaling/max}; empty for the whole
 *     file
 * @param message what is wrong, naming the setting and the value
 * @param fix what to write instead
 */
public record ManifestProblem(int line, int column, String pointer, String message, String fix) {

    static ManifestProblem at(Place place, String pointer, String message, String fix) {
        return new ManifestProblem(place.line(), place.column(), pointer, message, fix);
    }
}
