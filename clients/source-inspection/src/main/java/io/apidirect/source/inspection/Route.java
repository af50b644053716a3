package io.apidirect.source.inspection;

/**
 * A GET route of an application.
 *
 * @param isOpen whether it asks for nothing: no parameter in path, query or header, no dependency
 */
record Route(String path, boolean isOpen, String file, int line) {}
