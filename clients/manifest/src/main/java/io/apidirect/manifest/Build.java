package io.apidirect.manifest;

import java.util.List;
import java.util.Optional;

/**
 * How the image is made.
 *
 * @param dockerfile the project's own Dockerfile; empty: the image is made from the rest of the
 *     manifest
 * @param dependencies the file that names the dependencies; empty: to be detected
 * @param packages further packages to install
 * @param exclude further patterns, as in .gitignore, of files that stay out of the upload
 */
public record Build(
        Optional<String> dockerfile,
        Optional<String> dependencies,
        List<String> packages,
        List<String> exclude) {
    public Build {
        packages = List.copyOf(packages);
        exclude = List.copyOf(exclude);
    }
}
