package io.apidirect.source.inspection;

/**
 * A GET route of an application.
 *
 * @param isOpen whether it asks for nothing: no parameter in path, query or header, no dependency
 * @param isDocumentation whether it is FastAPI's own page about the API, which nobody wrote
 */
record Route(String path, boolean isOpen, boolean isDocumentation, String file, int line) {}
