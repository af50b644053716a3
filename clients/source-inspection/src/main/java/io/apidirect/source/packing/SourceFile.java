package io.apidirect.source.packing;

import java.nio.file.Path;

/**
 * A file that belongs to the upload.
 *
 * @param path relative to the project's folder, with forward slashes
 * @param location where its content is read; a link inside the folder is already followed
 * @param size in bytes
 * @param isExecutable whether its owner may run it
 */
public record SourceFile(String path, Path location, long size, boolean isExecutable) {}
