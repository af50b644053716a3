package io.apidirect.manifest;

/**
 * Where the ASGI application of a project stands, as a server such as uvicorn takes it.
 *
 * @param module the dotted module, such as {@code app.main}
 * @param attribute the name in that module, such as {@code app} or {@code create_app}
 * @param isFactory whether the attribute is a function without required arguments that makes the
 *     application
 */
public record EntryPoint(String module, String attribute, boolean isFactory) {

    /**
     * Reads {@code module:attribute} or {@code module:factory()}; the text must have passed the
     * schema.
     */
    public static EntryPoint parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    text + " is no entry point: module:attribute is needed");
        }
        var isFactory = text.endsWith("()");
        var attribute = text.substring(colon + 1, isFactory ? text.length() - 2 : text.length());
        return new EntryPoint(text.substring(0, colon), attribute, isFactory);
    }

    /** What uvicorn takes as its argument; a factory needs {@code --factory} besides. */
    public String target() {
        return module + ":" + attribute;
    }

    @Override
    public String toString() {
        return target() + (isFactory ? "()" : "");
    }
}
