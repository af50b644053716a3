package io.apidirect.manifest;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a project's source and may complete its manifest; what the manifest says itself
 * is never overruled.
 *
 * @param dependencies the file that names the dependencies, relative to the manifest
 * @param packages packages that the project needs and does not name, such as a server
 */
public record Findings(
        Optional<Runtime> runtime,
        Optional<EntryPoint> entryPoint,
        Optional<String> workingDirectory,
        Optional<String> healthPath,
        Optional<String> dependencies,
        List<String> packages) {
    public Findings {
        packages = List.copyOf(packages);
    }
}
