package io.apidirect.source.inspection;

import io.apidirect.manifest.EntryPoint;

/**
 * An entry point together with the folder that it is imported from.
 *
 * @param workingDirectory relative to the project's folder; {@code .} for the folder itself
 * @param file the file that defines the application or its factory
 */
public record Location(EntryPoint entryPoint, String workingDirectory, String file) {}
