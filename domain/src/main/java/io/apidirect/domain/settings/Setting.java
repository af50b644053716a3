package io.apidirect.domain.settings;

/**
 * The description of one setting.
 *
 * @param path where it stands in the manifest, such as {@code scaling.min}
 * @param unit what its number counts; empty where it counts nothing
 * @param example a right value, as it is written
 * @param parameter the template parameter that takes it, in every layer whose template declares one
 *     of that name; empty where the renderer expands it
 */
public record Setting<T>(
        String path,
        Kind<T> kind,
        Standard standard,
        String description,
        String unit,
        String example,
        String parameter) {

    /** JSON pointer (RFC 6901) of it in the manifest. */
    public String pointer() {
        return "/" + path.replace('.', '/');
    }
}
